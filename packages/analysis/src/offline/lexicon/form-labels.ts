/**
 * Labels of the printed forms that CVs of Europe are filled into: the European CV format of 2002, the Europass CV of 2004
 * and their translations, and the forms of employment offices. Keyed as the other field labels are.
 */
export const FORM_LABELS = {
  title: [
    'lavoro o posizione ricoperti|lavoro o posizioni ricoperti|tipo di impiego|qualifica|ruolo|incarico|inquadramento|posizione ricoperta|qualifica ricoperta|mansione svolta|profilo professionale ricoperto',
    'fonction ou poste occupé|emploi occupé|poste occupé|fonction occupée|emploi ou poste occupé|fonction exercée|métier|intitulé du poste occupé',
    'profesión o cargo desempeñado|puesto o cargo ocupados|puesto ocupado|cargo ocupado|cargo desempeñado|puesto desempeñado|puesto o función|posición|último cargo|denominación del puesto|categoría profesional|categoría',
    'beruf oder funktion|funktion|position|tätigkeit als|ausgeübte tätigkeit|berufliche position|dienststellung|amtsbezeichnung|stellenbezeichnung|rolle und funktion',
    'função ou cargo ocupado|cargo ou função|função ou cargo|cargo exercido|função exercida|categoria profissional|último cargo|funções ou cargo ocupado|funções ou cargos ocupados|funções|profissão ou cargo ocupado',
    'beroep of functie|zawód lub zajmowane stanowisko|zajmowane stanowisko lub stanowiska',
  ].join('|'),
  organisation: [
    'nome e indirizzo del datore|ente|ditta|presso|impresa|nome azienda|ragione sociale|nome e indirizzo dell azienda|struttura|ente datore di lavoro|nome del datore di lavoro e località|amministrazione',
    'nom et adresse de l employeur|nom et adresse de l entreprise|nom de l entreprise|établissement employeur|organisme employeur|structure|raison sociale',
    'nombre y dirección del empleador|nombre de la institución o empresa|institución o empresa|entidad empleadora|empresa o institución|entidad|razón social|nombre del empleador|nombre y dirección de la empresa|organismo|compañía',
    'name und adresse des arbeitgebers|name des unternehmens|betrieb|dienststelle|dienstherr|lehrbetrieb|ausbildungsbetrieb|dienstgeber|einsatzort und arbeitgeber|träger|einrichtung',
    'nome e endereço do empregador|entidade empregadora|entidade patronal|nome da instituição|empresa instituição|órgão|entidade|nome e morada do empregador|nome e morada da entidade empregadora|nome e morada da entidade patronal|nome do empregador',
    'naam en adres van de werkgever|nazwa i adres pracodawcy',
  ].join('|'),
  institution: [
    'nome e tipo di istituto di istruzione o formazione|nome e tipo d istituto di istruzione o formazione|nome e tipo d organizzazione erogatrice dell istruzione e formazione|istituto di istruzione|istituto scolastico|ateneo|ente formativo|ente di formazione|istituto o ente',
    'nom et type de l établissement d enseignement ou de formation|établissement d enseignement|établissement scolaire|organisme de formation|centre de formation',
    'nombre y tipo de la organización que ha impartido la educación o la formación|nombre y tipo de organización que ha impartido la educación o la formación|centro de estudios|centro educativo|institución educativa|centro de formación|centro formativo|plantel|establecimiento educativo|casa de estudios',
    'name und art der bildungs oder ausbildungseinrichtung|name und art der bildungseinrichtung|bildungseinrichtung|ausbildungseinrichtung|ausbildungsstätte|bildungsstätte|berufsschule|lehranstalt|studienort und hochschule',
    'nome e tipo da organização de ensino ou formação|estabelecimento de ensino|instituição de ensino|entidade formadora|nome e tipo da instituição de ensino ou formação|nome da organização de ensino|nome da organização de|nome e tipo da organização de ensino|nome da instituição de ensino|organização de ensino',
  ].join('|'),
  degree: [
    'qualifica conseguita|titolo conseguito|titolo della qualifica|qualifica o certificato conseguita|certificato o diploma ottenuto|diploma conseguito|titolo rilasciato|titolo ottenuto|corso di laurea',
    'intitulé du certificat ou diplôme délivré|certificat ou diplôme obtenu|diplôme obtenu|titre obtenu|intitulé du diplôme|diplôme préparé|niveau d études|titre du diplôme',
    'título de la cualificación|título obtenido|titulación obtenida|titulación|grado obtenido|título alcanzado|nivel alcanzado|grado académico|nivel de estudios|nivel académico',
    'erworbene qualifikation|bezeichnung der qualifikation|erworbener abschluss|angestrebter abschluss|bildungsabschluss|schulabschluss|berufsabschluss|studienabschluss|abschluss als|qualifikation',
    'designação da qualificação|qualificação obtida|título obtido|grau académico|grau obtido|habilitação obtida|grau de formação',
  ].join('|'),
  date: [
    'date da a|data da a|periodo lavorativo|periodo di lavoro|periodo di impiego|dal al|anno|anni|anno di conseguimento|conseguito il|data di conseguimento|durata|data conseguimento',
    'dates de à|date de à|dates du au|années|année|année d obtention|date d obtention|depuis jusqu à|durée du contrat',
    'fechas de a|fecha de a|fechas desde hasta|tiempo laborado|tiempo de servicio|período laborado|periodo laborado|período laboral|periodo laboral|año|años|año de graduación|año de egreso|fecha de graduación|fecha de ingreso y salida|tiempo trabajado|lapso|desde hasta|duración del contrato',
    'datum von bis|beschäftigungszeitraum|beschäftigungsdauer|zeit|jahr|jahre|ausbildungszeit|studienzeit|abschlussjahr|beschäftigt von bis|beginn und ende',
    'datas de até|datas de a|data de início e fim|ano|anos|ano de conclusão|tempo de serviço|período de trabalho|vigência|datas|data',
  ].join('|'),
  grade: [
    'abiturnote|abinote|maturanote|notenschnitt|notendurchschnitt|durchschnitt|schnitt|prädikat|gesamturteil|gesamtpunktzahl',
    'moyenne générale|moyenne cumulative|note finale|résultat',
    'promedio general|calificación final|calificación media|nota de expediente|nota de corte|media del expediente|promedio de egreso',
    'voto di laurea|voto di diploma|votazione finale|voto di maturità|punteggio|giudizio|votazione di laurea',
    'média final|média geral|coeficiente de rendimento|classificação média|média de curso',
  ].join('|'),
  body: [
    'principali materie abilità professionali oggetto dello studio|principali materie|principali materie e abilità professionali|principali tematiche competenze professionali possedute|principali tematiche|principali mansioni|mansioni svolte|attività svolte|attività svolta|principali attività|compiti svolti|incarichi|oggetto dello studio',
    'principales activités et responsabilités|activités principales|principales matières compétences professionnelles couvertes|principales matières|matières principales|missions principales|tâches principales|activités',
    'funciones y responsabilidades principales|principales actividades y responsabilidades|funciones principales|principales funciones|funciones realizadas|funciones desempeñadas|tareas realizadas|labores|labores realizadas|actividades realizadas|principales materias o capacidades profesionales estudiadas|principales materias|logros principales',
    'wichtigste tätigkeiten und zuständigkeiten|hauptaufgaben|aufgabengebiet|aufgabengebiete|tätigkeitsschwerpunkte|hauptfächer berufliche fähigkeiten|hauptfächer|leistungskurse|tätigkeitsfelder|wesentliche aufgaben',
    'principais actividades e responsabilidades|principais atividades e responsabilidades|principais atividades|principais funções|atividades desenvolvidas|funções desempenhadas|principais disciplinas competências profissionais|principais disciplinas|responsabilidades principais',
  ].join('|'),
  about: [
    'tipo di azienda o settore|tipo di attività o settore|settore di attività|tipo di contratto|tipo di rapporto|orario di lavoro|livello nella classificazione nazionale|livello nella classificazione nazionale o internazionale|livello nella classificazione nazionale se pertinente|motivo della cessazione',
    'type ou secteur d activité|secteur d activité|type de contrat|niveau dans la classification nationale ou internationale|niveau dans la classification nationale|temps de travail|taux d occupation|effectif',
    'tipo de empresa o sector|sector de actividad|giro|tipo de contrato|nivel en la clasificación nacional o internacional|nivel en la clasificación nacional|jefe inmediato|teléfono de la empresa|motivo de retiro|motivo de salida|jornada|jefe directo|rubro',
    'tätigkeitsbereich oder branche|stufe der nationalen oder internationalen klassifikation|stufe in der nationalen klassifikation|pensum|beschäftigungsgrad|beschäftigungsumfang|vertragsart|stellenumfang|personalverantwortung|mitarbeiterzahl',
    'tipo de empresa ou sector|tipo de empresa ou setor|ramo de atividade|regime|carga horária|nível segundo a classificação nacional ou internacional|motivo da saída|vínculo',
  ].join('|'),
} as const;
