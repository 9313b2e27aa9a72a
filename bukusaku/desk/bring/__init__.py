"""From where the text is now: a word processor's document or a table, as records of a book.

word -> lost, soup -> markdown -> chapters     a document
sheet -> columns -> rows -> lists, duties      a table
"""
