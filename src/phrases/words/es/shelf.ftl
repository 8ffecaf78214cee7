needs-its-author = necesita a su autor
motto = No saberlo todavía: ahí empieza todo.
saving = Guardando…
saved = Guardado.
saving-the-last = Se están guardando tus últimos pasos. Este disco se toma su tiempo.
all-new = { $number ->
    [one] 1 pregunta, nueva
   *[other] { $number } preguntas, todas nuevas
}
mastered = { $number ->
    [one] 1 dominada
   *[other] { $number } dominadas
}
got = { $number ->
    [one] 1 lograda
   *[other] { $number } logradas
}
trying = { $number } en camino
new = { $number ->
    [one] 1 nueva
   *[other] { $number } nuevas
}
due = { $number ->
    [one] vale la pena volver a mirar una
   *[other] vale la pena volver a mirar { COUNT($number) }
}
how-to-mend = Esta colección necesita a su autor antes de poder practicarla. `notyet check { $path }` dice qué hay que arreglar.
nothing-found = Ninguna colección tiene «{ $search }» en el título ni en las etiquetas.
damaged-lines = { $number ->
    [one] Una línea del registro no se pudo leer y se dejó fuera. Todas las demás están aquí.
   *[other] { COUNT($number) } líneas del registro no se pudieron leer y se dejaron fuera. Todas las demás están aquí.
}
refused-file = { $path } se dejó fuera de tu registro: { $reason }.
left-elsewhere = Tus últimos pasos no se pudieron guardar en { $folder }: { $reason }. Están en { $file }. Revisa el disco y luego mueve ese archivo a la carpeta: tu camino sigue desde ahí.
left-nowhere = Tus últimos pasos no se pudieron guardar en { $folder }: { $reason }. Revisa el disco antes de seguir. Sus preguntas vuelven entonces.
not-saved = Todavía sin guardar: { $reason }. Tu camino se queda aquí y se guarda en cuanto sea posible.
groups = grupos
    .tight = grupos
    .long = Mostrar las colecciones por etiquetas o por carpetas.
practised-last = Practicado hace poco
in-no-folder = En ninguna carpeta
without-a-tag = Sin etiqueta
built-in = Incluido
