kept = nothing is taken away: your record is as it was
what-goes = This takes away all that is kept of { $name }: { $files ->
    [0] no files
    [one] one file
   *[other] { COUNT($files) } files
} in { $folder }.
for-good = It cannot be brought back from here, and questions begin as new again. What you have shared or copied elsewhere stays there.
goes-on = A sitting that is open now goes on, and what comes next in it is kept anew.
ask = To take it away, type { $name } or yes. Anything else keeps it:
ask-yes = To take it away, type yes. Anything else keeps it:
nothing-there = Nothing is kept of { $name } here.
done = { $files ->
    [0] no files are gone.
    [one] one file is gone.
   *[other] { COUNT($files) } files are gone.
} Nothing of the record of { $name } is kept here any more. A new path can begin any time.
stays = { $path } stays where it is: { $why }.
left = { COUNT($number) } could not be taken away: { $places }. Call notyet forget again once that is possible
