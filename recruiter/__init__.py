"""The recruiter's and HR's side: web pages over what is stored."""
