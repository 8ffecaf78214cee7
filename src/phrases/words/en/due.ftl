all-sets = all sets
where = another look
    .tight = look again
    .long = Show the sets with questions worth another look, or all sets again.
those-alone = those alone
    .long = Practise what is worth another look, and nothing else.
in-sight-due = Sets with questions worth another look:
in-sight-trying = Sets with questions under way:
in-sight-new = Sets with new questions:
nowhere-due = Nothing is worth another look yet. What you have mastered comes back in time.
nowhere-trying = Nothing is under way. A new question is a good place to start.
nowhere-new = Nothing is new any more. What you have mastered comes back in time.
alone = { $number ->
    [one] one is worth another look.
   *[other] { COUNT($number) } are worth another look.
}
at-the-beginning = { $number ->
    [one] one is worth another look and comes first.
   *[other] { COUNT($number) } are worth another look and come first.
}
in-sets = { $number ->
    [one] one is worth another look, in { COUNT($sets) } sets.
   *[other] { COUNT($number) } are worth another look, in { COUNT($sets) } sets.
}
