"""The editions: the lessons for teachers, as slides and as pages to read, all made from the one set of notebooks."""
