what-goes = This sends { $statements ->
    [one] one statement
   *[other] { COUNT($statements) } statements
} of what you did to { $url }, under { $who }.
under-account = the name “{ $account }”, which stands for you and tells nobody who you are
under-name = the name “{ $name }”
in-it = In it: each answer in your words and what it was worth, each hint, each answer that was shown to you, the time of each and how long it took, the numbers it was asked with, what you have mastered, and the texts of the questions.
not-in-it = Not in it: a score, your goals, and the names of those who practised with you. That somebody was there is in it. A name that you typed as an answer is in it, too.
kept-there = Whoever runs that place keeps what is sent; notyet cannot take it back from there.
texts-elsewhere = Of { $sets } the texts are not at hand: questions stand there by their ids alone. Name the file with --set to have them in it.
ask = Send it? Type y or n:
not-sent = nothing is sent
nobody-to-ask = nothing is sent: there is no terminal to ask you on. If it is as you wish, add --yes
all-there = All you did is at { $url } already. Nothing is left to send.
progress = { $accepted } of { $all } are there.
waiting = Not yet ({ $why }). The next try comes in { $seconds ->
    [one] one second
   *[other] { COUNT($seconds) } seconds
}. Ctrl-C stops, and the same call goes on later.
not-taken = One is not taken there: { $id } ({ $why }).
not-taken-in-all = { $statements ->
    [one] one statement is not taken there
   *[other] { COUNT($statements) } statements are not taken there
}; all the others are there. Those who run it can see why
done = { $statements ->
    [one] one statement is
   *[other] { COUNT($statements) } statements are
} at { $url } now.
with-other-words = { $statements ->
    [one] one of them was there before with other words, and stays as it is there.
   *[other] { COUNT($statements) } of them were there before with other words, and stay as they are there.
}
so-far = { $statements ->
    [0] none of them is there yet; the same call tries again
    [one] one of them is there now; the same call sends the rest
   *[other] { COUNT($statements) } of them are there now; the same call sends the rest
}
as-wished = stopped, as you wished
not-let-in = { $url } does not let you in (HTTP { $status }): put what opens it into NOTYET_LRS_KEY and NOTYET_LRS_SECRET, or into a file that you name with --credentials
not-there = there is no LRS at { $url } (HTTP { $status }): look at the address, whose end is often /xapi or /xAPI
no-lrs = what answers at { $url } is no LRS: look at the address, and whether this network asks you to sign in first
elsewhere = { $url } points to { $place }: if you know that place, name it with --lrs
distrust = notyet does not send to { $url } ({ $why })
no-such-name = no computer is found at { $url } ({ $why }): look at the name in the address, and whether this computer is online
unreachable = { $url } does not answer yet, after { $tries } tries ({ $why })
nothing-taken = { $url } takes none of it ({ $why })
not-noted = what is there cannot be noted down here ({ $why }), so the next call may send some of it again; nothing is stored twice
no-address = “{ $typed }” is no address that can be used: write it like https://lrs.example.org/xapi
not-safe = what is sent to { $host } could be read by others on the way: write https instead of http
credentials-in-address = what opens the LRS must not stand in a call, where others may see it: put it into NOTYET_LRS_KEY and NOTYET_LRS_SECRET, or into a file that you name with --credentials
not-private = others may read { $file }: make it yours alone first, with chmod 600, and think about a new secret
unreadable = { $file } cannot be read: { $why }
no-pair = { $place } has to hold a key, a colon and a secret in one line, such as ana:dK3…
half-a-pair = NOTYET_LRS_KEY and NOTYET_LRS_SECRET go together: set both, the key without a colon in it
no-curl = sending needs the program curl, which is not here: install it, for example with apt install curl
no-key = { $file } cannot be used as the key of pseudonyms
