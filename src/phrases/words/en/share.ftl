not-written = nothing is written, and nothing is shown to anybody
nobody-to-ask = nothing is written: there is no terminal to ask you on. If it is as you wish, add --yes
nothing-yet = there is nothing to show yet: no question has come up for you
told-summary = how far you are with each question
told-path = every step on your way, by days
told-full = every step on your way, with its time
in-it-summary = In it, for each question: where it stands; how many times it came up; how many tries, hints and recalls; on how many days, and the first and the last of them; and today's day.
in-it-path = In it: each answer in your words and what it was worth, each hint, each answer that was shown to you, the day of each, the numbers it was asked with, your goals, today's day, and for each sitting which versions of the set and of notyet it had.
in-it-full = In it: each answer in your words and what it was worth, each hint, each answer that was shown to you, the time of each in your time zone and how long it took, the numbers it was asked with, your goals, today's day, and for each sitting which versions of the set and of notyet it had.
not-in-it-summary = Not in it: your answers, times of the day, how long anything took, your goals, and who practised with you.
not-in-it-path = Not in it: times of the day, how long anything took, and the names of those who practised with you. That somebody was there is in it. A name that you typed as an answer is in it, too.
not-in-it-full = Not in it: the names of those who practised with you. That somebody was there is in it. A name that you typed as an answer is in it, too.
of-set = { $title }: { $questions ->
    [0] no questions
    [one] one question
   *[other] { COUNT($questions) } questions
}, { $answers ->
    [0] no answers
    [one] one answer
   *[other] { COUNT($answers) } answers
}.
since = The first day in it is { $day }.
what-it-shows = This shows { $told }, under the name “{ $name }”. Level: { $level }.
write-it = Write it to { $file }? Type y or n:
written = Written to { $file }: { $lines ->
    [one] one line
   *[other] { COUNT($lines) } lines
}. It stays on this computer until you give it to somebody.
nothing-of = there is nothing of “{ $set }” to show yet: none of its questions has come up for you
among-your-own = your own record lies in { $folder }, and what is shown must not be mixed with it; name a file elsewhere
no-name = “{ $name }” cannot be shown as a name: write one with a letter or a digit and no slash, such as Zoë
