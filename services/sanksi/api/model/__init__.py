"""What requests and answers look like; field texts are for the reader of the OpenAPI page."""
