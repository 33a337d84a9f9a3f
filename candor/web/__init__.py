"""What all pages share: headers, the guard at the door, error pages and the style."""
