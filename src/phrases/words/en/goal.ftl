goals-title = A goal for this sitting?
goals-about = Pick one, or none. Nothing is lost where it is not reached.
no-goal = No goal
nothing-untried = Every question here has had a try already, so this sitting has no goal.
nothing-to-master = There is nothing left to master here, so this sitting has no goal.
mastered-alone = What you get together comes back when you are alone, and is mastered then. This sitting has no goal.
nothing-due = Nothing is worth another look yet, so this sitting has no goal.
no-goal-here = This sitting has no goal.
all = try every question once
master = master { COUNT($number) } more
due = look again at what is due
practise = practise for { $number ->
    [one] one minute
   *[other] { COUNT($number) } minutes
}
yours = Your goal: { $goal }.
progress-reached = goal reached
progress-minutes = goal: { $number ->
    [one] one minute
   *[other] { COUNT($number) } minutes
}
progress = goal: { $done } of { $of }
reached-all = every question has had a try
reached-master = { COUNT($number) } more mastered
reached-due = all that was due has had another look
reached-minutes = { $number ->
    [one] one minute of practice
   *[other] { COUNT($number) } minutes of practice
}
reached-1 = You have reached your goal: { $what }. Stop here, or go on as long as you like.
reached-2 = That was your goal: { $what }. Stop here, or go on as long as you like.
end-reached = Your goal is reached: { $goal }.
end-nothing = Your goal was to { $goal }. It can wait.
end-minutes = { COUNT($done) } of your { COUNT($of) } minutes { $done ->
    [one] is done, and it counts.
   *[other] are done, and they count.
}
end-some = Your goal was to { $goal }: { COUNT($done) } of { COUNT($of) } done, and that counts.
unknown = there is no such goal. Goals are: all, master=3, due, 10min
needs-a-number = a goal needs a whole number from 1 on. Goals are: all, master=3, due, 10min
too-long = a goal has { $most } minutes at most. Goals are: all, master=3, due, 10min
class-reached = Your class has reached its goal: { $done } mastered together.
class-together = Your class together: { $done } of { $mastered } mastered.
class-together-by = Your class together: { $done } of { $mastered } mastered by { $day }.
class = The goal of your class: { $mastered } mastered together.
class-by = The goal of your class: { $mastered } mastered together by { $day }.
class-own = { $own ->
    [one] One of them is yours.
   *[other] { COUNT($own) } of them are yours.
}
