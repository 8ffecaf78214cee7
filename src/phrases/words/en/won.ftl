quiet = Got it.
recalled-warm-1 = Got it, from memory.
recalled-warm-2 = Got it. It is still with you.
recalled-warm-3 = Got it, all by yourself.
first-warm-1 = Got it.
first-warm-2 = Got it. That fits.
first-warm-3 = Got it: this is the one.
one-hint-1 = Got it, with a hint well used.
one-hint-2 = Got it. The hint did its work, and so did you.
second-look-1 = Got it. The second look did it.
second-look-2 = Got it: you changed your mind, and for the better.
way-1 = Got it, after { $way }. You stayed with it.
way-2 = Got it, after { $way }. That is how it is learned.
way-3 = Got it, after { $way }. You kept looking until it fitted.
long-way-1 = Got it, after { $way }. You did not let go of it, and this is where the most was learned.
long-way-2 = Got it, after { $way }. Every one of these steps brought you closer. Look how far you have come.
long-way-3 = Got it, after { $way }. That was a long way, and you went all of it. What is won like this stays.
recalled-plain-1 = Got it, from memory.
recalled-plain-2 = Got it. It stayed with you.
first-plain-1 = Got it.
first-plain-2 = Got it. That fits.
after-plain-1 = Got it, after { $way }.
after-plain-2 = Got it. It took { $way }.
tries-and-hints = { $tries ->
    [one] one try
   *[other] { COUNT($tries) } tries
}{ $hints ->
    [0] { "" }
    [one] { " " }and a hint
   *[other] { " " }and { COUNT($hints) } hints
}
