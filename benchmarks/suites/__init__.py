"""What is measured against what: a module for each kind of work, a declaration for each row."""
