"""The GraphQL endpoint: who is asking, over HTTP, SSE or a WebSocket, and what is refused before anything runs."""
