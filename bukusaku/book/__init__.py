"""What a book is: its records, read and checked, in one frozen `Book`."""
