"""Do the numbers of a report add up? What its words claim, and what the numbers around make of it.

Every rule is a function of the page, the figures of one report with the sentence of each; ``rules`` lists them in the
order in which they ask, one kind of question a file. Three steps are the same in most of them. *A claim*: a list that
the words close, a share, a change, an average, a size of groups, a length of time, a second mouth. *The numbers it may
be about*: amounts of the same measure close by. *The benefit of the doubt*: where any numbers around bear the claim
out, nothing is asked. Word lists are in ``data/lexicon/adding_up_words.csv``.

Beside the rules: ``amounts`` says how far a figure may be off, ``sameness`` whether two count the same, ``fitting``
what can be added up, ``rereading`` and ``carried`` read the figures once more with the eye of one who reckons.
"""
