"""Open, point-in-time data on AI companies going public."""
