"""How domains declare GraphQL fields, and how a document is run: one way in, one way out."""
