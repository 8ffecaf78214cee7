stretch-tried = This is a stretch question. Trying it is what counts.
stretch = stretch
goes-round = This came up before. You can have the answer shown: then it rests until next time.
nothing-else = This is the last one on the table for now.
got-it = got it
nearly = nearly
not-yet = not yet
near-accents = Look at the accents.
near-spelling = Look at the spelling.
near-signs = The letters fit. Look at capitals, spaces and signs.
to-do-choice = Pick one.
to-do-select = Pick all that fit.
to-do-true-false = True or false?
to-do-text = Type your answer.
to-do-number = Type a number.
to-do-blanks = Fill in what is missing.
to-do-order = Carry them into order, first on top.
to-do-match = Find what belongs together.
true = True
false = False
no-hint-left = All hints are open. You can go on trying, or have the answer shown.
no-hints = This question has no hints. You can go on trying, or have the answer shown.
without-feedback-warm-1 = One more idea tried. What else could it be?
without-feedback-warm-2 = That one is ruled out now. What do you see differently?
without-feedback-warm-3 = Now you know more than before. Where would you look next?
without-feedback-plain-1 = What else could it be?
without-feedback-plain-2 = Where would you look next?
unsure-warm-hint-1 = Good to know where you are. Here is a hint.
unsure-warm-hint-2 = Saying so is a step, too. Here is a hint.
unsure-warm-1 = Good to know where you are. A guess may still tell you something, or have the answer shown.
unsure-warm-2 = Saying so is a step, too. Try a guess, or have the answer shown.
unsure-plain-hint-1 = Here is a hint.
unsure-plain-hint-2 = A hint is open now.
unsure-plain-1 = A guess may still tell you something, or have the answer shown.
unsure-plain-2 = Try a guess, or have the answer shown.
unsure-quiet-1 = Try a guess, or have the answer shown.
guess-first-warm = Take a guess first: it helps you remember, even when it is off. Or ask again, and the answer is shown.
guess-first-plain = A guess first helps you remember, even when it is off. Ask again, and the answer is shown.
guess-first-quiet = Take a guess first, or ask again.
comes-back-warm-1 = This question comes back after some others, and then it is yours to answer.
comes-back-warm-2 = Read it in your own time. After some others you meet this question again.
comes-back-plain-1 = This question comes back after some others.
comes-back-plain-2 = After some others you meet this question again.
comes-back-quiet-1 = This question comes back.
rests-warm = You have stayed with it for a long time. It rests now until next time.
rests-talk = Talk it over with somebody. Maybe it is the question that needs work.
rests-plain = It rests now until next time.
rests-quiet = It rests now until next time. Talk it over with somebody.
put-off-warm-1 = Later, then. It waits at the end of the line.
put-off-warm-2 = It can wait. You meet it again after the others.
put-off-plain-1 = It waits at the end of the line.
put-off-plain-2 = You meet it again after the others.
put-off-quiet-1 = Later, then.
parts = { $right ->
    [0] { $of ->
        [2] Neither of the two is in place yet.
       *[other] None of the { COUNT($of) } is in place yet.
    }
    [one] One of { COUNT($of) } is in place.
   *[other] { COUNT($right) } of { COUNT($of) } are in place.
}
picked-too-many = All that belong are there, and { COUNT($extra) } too many.
same-again = You have tried “{ $response }” here already. What else could it be?
same-order-again = You have tried this order here already. What else could it be?
same-pairs-again = You have tried these pairs here already. What else could it be?
hint-head = Hint { $number } of { $of }
hint-ready = { $number ->
    [one] A hint is ready.
   *[other] { COUNT($number) } hints are ready.
}
