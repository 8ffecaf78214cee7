how-to-begin = Type your answer and press Enter. Type ? to read what else can be typed.
partners = Partners:
stop = q to stop. Everything is kept.
saved-again = Saved now, with all that was waiting.
new-question = A new question.
not-tried = A question you have not tried yet.
trying = A question under way.
once-more = Once more, a question you have got before.
another-look = Another look at a question you have mastered.
stretch = It is a stretch question: trying it is what counts.
type-choice = Pick one: type its number or its words.
type-choice-marked = Pick one: type its number with the mark before it, such as #1, or its words.
type-choices = Pick all that fit: type their numbers, such as { $like }.
type-true-false = Type true or false.
type-text = Type your answer.
type-number-in = Type a number, in { $unit }.
type-number = Type a number.
type-gap = Type what belongs in the gap.
type-gaps = Type what belongs in gap 1. The others follow.
type-order = Put them in order: type their numbers, such as { $like }.
type-pairs = Find the partners: type each number with its letter, such as 1b 2a.
next-gap = Next, gap { $number }.
open-gaps = { $count ->
    [one] Try gap { $numbers } once more.
   *[other] Try gaps { $numbers } once more, a line for each.
}
in-place = In place: { $parts }
marked-numbers = Take numbers with their mark, from #1 to #{ $choices }, or the words as they are listed.
help-hint = h for a hint.
help-unsure = d for: I don't know yet.
help-show-me = s for: show me the answer.
help-later = l for later: the question goes to the end of the line.
help-together = t and a name when someone practises with you; t alone when you are alone again.
help-together-here = t and a name when someone practises with you. Here t alone is an answer: true. At any other question it says that you are alone again.
help-help = ? to read what can be typed.
type-h = Type h.
type-s = Type s to see it.
names-hint = hint; hints; a hint; hint please
names-unsure = i don't know; i don't know yet; don't know; don't know yet; dont know; i dont know; idk; no idea
names-show-me = show me; show; show answer; show the answer; show me the answer
names-later = later; skip
names-stop = quit; exit; stop
names-help = help; commands
asked-by-name = Type { $command } If “{ $typed }” is your answer, type ={ $typed }. That was not counted as a try.
help-equals = An equals sign before a line makes it an answer, also when it is one of these letters.
alone = You practise alone now.
together = You practise with { $names } now. What you get together comes back when you are alone.
tried-so-far = Tried so far: { $tried }.
goal-reached = It is reached.
goal-so-far = { $done ->
    [0] So far, none of { COUNT($of) }.
   *[other] So far, { COUNT($done) } of { COUNT($of) }.
}
no-such-tag = No question here has the tag “{ $tag }”.
nothing-due = Nothing is worth another look yet.
nothing-trying = Nothing is under way here.
nothing-new = Nothing is new here any more.
no-question = There is no question here.
unwritten = standard output could not be written in full: { $reason }
unwritten-full = standard output could not be written in full: { $reason }; make room where it goes, or send it somewhere else
