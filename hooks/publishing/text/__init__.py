"""Floor 1: what an author may write on any page."""
