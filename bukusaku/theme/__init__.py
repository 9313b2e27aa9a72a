"""How a book looks, whatever the medium: templates, words, addresses, and what views may ask."""
