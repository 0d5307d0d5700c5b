"""The rules that put questions to the figures of a report: one kind of question a file.

``amounts`` says how far a figure may be off and ``sameness`` whether two figures count the same; the rules share both.
"""
