"""What ``manage.py verify`` needs beyond the project: step running, a browser, a PostgreSQL."""
