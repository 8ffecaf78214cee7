-- The figures of each question of a class, as `notyet class FOLDER --format csv` prints them, from a relation `record` with a row for each
-- line of the records and a column for each field (see `notyet schema --record`). docs/scale.md says how to make it in several systems.
--
-- A learner is here who the field `learner` says; `notyet class` goes by the folder that the files lie in, which is the same in a data folder.
--
-- Standard SQL but for `median`, which others write `percentile_cont(0.5) within group (order by n)`. Fields named like words of SQL stand in
-- double quotes. `notyet class` knows five things more: it leaves out lines whose checksum does not fit, knows an event again that one learner
-- shared both with and without its time of the day (levels `full` and `path`), follows a question that was given another id (`moved`), counts
-- what was shared in a summary, and counts a sitting once that lies in the folders of two learners.

with
-- An event may lie in several files, such as those of two shares: its id counts once.
event as (
    select * from (
        select *, row_number() over (partition by learner, id order by seq) as copy
        from record
    ) as numbered
    where copy = 1
),

-- The order: within a sitting that of `seq`, also where the clock was turned back; between sittings that of time.
step as (
    select *, max("at") over (partition by learner, sitting order by seq, id) as happened
    from event
),

-- Everyone for whom a question came up, and the help that was taken.
met as (
    select
        "set", question,
        count(distinct learner) as learners,
        count(*) filter (where event = 'hinted') as hints,
        count(*) filter (where event = 'shown-answer') as shown_answers
    from step
    where question is not null
        and event in ('shown', 'answered', 'hinted', 'unsure', 'shown-answer', 'set-aside')
    group by "set", question
),

-- How many recalls the rule of a sitting asks for.
rule as (
    select learner, sitting, "set", max(mastery.recalls) as needed
    from step
    where event = 'sat-down'
    group by learner, sitting, "set"
),

-- A recall: right at the first try of a spaced showing, alone, and with no hint and no answer shown before it.
recall as (
    select
        tried.learner as learner, tried."set" as "set", tried.question as question,
        coalesce(rule.needed, 2) as needed,
        row_number() over (
            partition by tried.learner, tried."set", tried.question
            order by tried.happened, tried.sitting, tried.seq, tried.id
        ) as recalls
    from step as tried
    join step as shown
        on shown.event = 'shown' and shown.spaced
        and shown.learner = tried.learner and shown.sitting = tried.sitting and shown."set" = tried."set"
        and shown.question = tried.question and shown.showing = tried.showing
    left join rule
        on rule.learner = tried.learner and rule.sitting = tried.sitting and rule."set" = tried."set"
    where tried.event = 'answered' and tried.verdict = 'got-it' and tried."try" = 1 and tried.hints = 0
        and tried."with" is null
        and not exists (
            select 1 from step as help
            where help.event in ('hinted', 'shown-answer')
                and help.learner = tried.learner and help.sitting = tried.sitting and help."set" = tried."set"
                and help.question = tried.question and help.showing = tried.showing and help.seq < tried.seq
        )
),

mastered as (
    select "set", question, count(distinct learner) as mastered
    from recall
    where recalls >= needed
    group by "set", question
),

-- The try, over all showings, at which a learner was right first.
first_right as (
    select learner, "set", question, min(number) as n
    from (
        select
            learner, "set", question, verdict,
            row_number() over (
                partition by learner, "set", question order by happened, sitting, seq, id
            ) as number
        from step
        where event = 'answered'
    ) as tries
    where verdict = 'got-it'
    group by learner, "set", question
),

middle as (
    select "set", question, median(n) as tries
    from first_right
    group by "set", question
),

-- Answers that were not there yet, the most frequent first.
not_yet as (
    select
        "set", question, response, count(*) as tries,
        row_number() over (partition by "set", question order by count(*) desc, response) as place
    from step
    where event = 'answered' and verdict <> 'got-it'
    group by "set", question, response
),

first_three as (
    select
        "set", question,
        max(response) filter (where place = 1) as not_yet_1, max(tries) filter (where place = 1) as not_yet_1_tries,
        max(response) filter (where place = 2) as not_yet_2, max(tries) filter (where place = 2) as not_yet_2_tries,
        max(response) filter (where place = 3) as not_yet_3, max(tries) filter (where place = 3) as not_yet_3_tries
    from not_yet
    where place <= 3
    group by "set", question
)

select
    met."set" as "set", met.question as question, met.learners as learners,
    coalesce(mastered.mastered, 0) as mastered,
    middle.tries as median_tries_to_first_right,
    not_yet_1, not_yet_1_tries, not_yet_2, not_yet_2_tries, not_yet_3, not_yet_3_tries,
    met.hints as hints, met.shown_answers as shown_answers
from met
left join mastered on mastered."set" = met."set" and mastered.question = met.question
left join middle on middle."set" = met."set" and middle.question = met.question
left join first_three on first_three."set" = met."set" and first_three.question = met.question
order by met."set", met.question
