goals-title = ¿Una meta para esta sesión?
goals-about = Elige una, o ninguna. No pasa nada si no la alcanzas.
no-goal = Sin meta
nothing-untried = Aquí ya has intentado todas las preguntas, así que esta sesión no tiene meta.
nothing-to-master = Aquí no queda nada por dominar, así que esta sesión no tiene meta.
mastered-alone = Lo que salga en compañía vuelve cuando practiques por tu cuenta, y entonces se domina. Esta sesión no tiene meta.
nothing-due = Todavía no hay nada que mirar otra vez, así que esta sesión no tiene meta.
no-goal-here = Esta sesión no tiene meta.
all = intentar cada pregunta una vez
master = { $number ->
    [one] dominar una más
   *[other] dominar { COUNT($number) } más
}
due = mirar lo que toca otra vez
practise = practicar { $number ->
    [one] un minuto
   *[other] { COUNT($number) } minutos
}
yours = Tu meta: { $goal }.
progress-reached = meta cumplida
progress-minutes = meta: { $number ->
    [one] un minuto
   *[other] { COUNT($number) } minutos
}
progress = meta: { $done } de { $of }
reached-all = has intentado cada pregunta
reached-master = { $number ->
    [one] una más dominada
   *[other] { COUNT($number) } más dominadas
}
reached-due = has mirado otra vez todo lo que tocaba
reached-minutes = { $number ->
    [one] un minuto de práctica
   *[other] { COUNT($number) } minutos de práctica
}
reached-1 = Has cumplido tu meta: { $what }. Para aquí, o sigue todo lo que quieras.
reached-2 = Esa era tu meta: { $what }. Para aquí, o sigue todo lo que quieras.
end-reached = Has cumplido tu meta: { $goal }.
end-nothing = Tu meta era { $goal }. Puede esperar.
end-minutes = Has practicado { $done ->
    [one] uno
   *[other] { COUNT($done) }
} de { $of ->
    [one] un minuto
   *[other] { COUNT($of) } minutos
}, y eso cuenta.
end-some = Tu meta era { $goal }. Llevas { $done ->
    [one] una
   *[other] { COUNT($done) }
} de { COUNT($of) }, y eso cuenta.
unknown = esa meta no existe. Las metas son: all, master=3, due, 10min
needs-a-number = una meta necesita un número entero, del 1 en adelante. Las metas son: all, master=3, due, 10min
too-long = una meta tiene { $most } minutos como mucho. Las metas son: all, master=3, due, 10min
class-reached = Tu clase ha cumplido su meta: { $done } dominadas en total.
class-together = Toda tu clase: { $done } de { $mastered } dominadas.
class-together-by = Toda tu clase: { $done } de { $mastered } dominadas, con meta el { $day }.
class = La meta de tu clase: dominar { $mastered } en total.
class-by = La meta de tu clase: dominar { $mastered } en total, hasta el { $day }.
class-own = { $own ->
    [one] Una de ellas es tuya.
   *[other] { COUNT($own) } de ellas son tuyas.
}
