why = Why
weeks-title = Week by week
column = A column is a week. It holds all your questions so far.
hint = hint
unsure = don't know yet
shown = shown
set-aside = set aside
which-all = all
which-trying = trying
which-due = due
which-hardest = hardest won
shown-trying = Trying: no right answer yet.
shown-due = Worth another look now.
shown-hardest = Hardest won: the longest ways first.
nothing-trying = Every question you have begun has a right answer by now.
nothing-due = Nothing needs another look now. What is yours may rest.
nothing-hardest = No long ways yet. When a question takes you some tries or hints, it stands here as soon as you get it.
begun = begun
got-it = got it
mastered = mastered
kept = kept
number-begun = { $number } begun
number-got = { $number } got
number-mastered = { $number } mastered
number-kept = { $number } kept
day = day { $number }
day-in-words = day { COUNT($number) }
after-a-few-seconds = after a few seconds
after-seconds = after about { $number } seconds
after-minutes = after about { $number ->
    [one] one minute
   *[other] { COUNT($number) } minutes
}
steps = { $steps ->
    [one] one step
   *[other] { COUNT($steps) } steps
}
way = { steps } on the way
paths-elsewhere = Your paths through { $sets } are kept. To see them, name the file: notyet journey FILE
texts-elsewhere = Some questions of { $titles } are in a file that is not in your library. To read them in words, name it: notyet journey FILE --format text
week = Week of { $monday }: { $covered } so far.
