"""Do the numbers of a report add up? What its words claim, and what the numbers around make of it.

Three steps, the same in every module. *A claim*: a list that the words close, a share, a change, an average, a size
of groups, a length of time. *The numbers it may be about*: amounts of the same measure close by. *The benefit of the
doubt*: where any numbers around bear the claim out, nothing is asked. A question is asked only of numbers that come
near to the claim and miss it, because numbers that have nothing to do with each other seldom come near.
"""
