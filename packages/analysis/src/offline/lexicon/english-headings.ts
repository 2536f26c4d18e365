/**
 * More headings of English CVs: what trades, clinics, ships and kitchens, forms and web templates print beside the common
 * names; and works that people show, in all languages. Keyed by section.
 */
export const ENGLISH_HEADINGS = {
  summary: [
    'what drives me|motivation|my motivation|personal summary|career goal|career goals|career objectives|professional goals|aims|key facts|supporting statement|personal qualities and aims|candidate profile|candidate summary|executive profile',
  ],
  experiences: [
    'career to date|career so far|employment to date|employment record|employment details|employment background|present employment|current employment|previous employment|past employment|current position|current role|current appointment|previous appointments|previous positions|previous roles|posts held|appointments|professional appointments|academic appointments|clinical experience|nursing experience|practice experience|placements|clinical placements|work placements|where i have worked|where i worked|where i ve worked|jobs|job record|service history|service record|sea service|flying experience|kitchen experience|kitchens|hospitality experience|site experience|driving experience|farm experience|stage experience|performance experience|selected engagements|engagements|work and volunteer experience|experience in detail|experience highlights',
  ],
  educations: [
    'schools attended|where i studied|what i studied|education details|education record|education and study|secondary education|further education|tertiary education|school education|post secondary education|academic studies|academic achievements|academic details|degrees and diplomas|degrees earned|scholastic record|scholastics|apprenticeship|apprenticeships|vocational education|educational attainment',
  ],
  skills: [
    'what i bring|what i offer|what i do best|what i am good at|what i m good at|what i can do|what i know|good at|clinical skills|clinical competencies|clinical skills and competencies|nursing skills|trade skills|practical skills|workshop skills|kitchen skills|office skills|secretarial skills|administrative skills|business skills|sales skills|management skills|teaching skills|laboratory skills|lab skills|research skills|machine skills|production skills|design skills|creative skills|systems|systems and software|software and systems|software skills|software knowledge|equipment|plant and machinery|machinery|key attributes|attributes|skills and attributes|skills profile|skills and knowledge|skills overview|skills and experience|knowledge and skills|knowledge skills and abilities|special skills|specialist skills|functional skills|relevant skills|skills summary|summary of skills|professional skills summary|technical skills summary|key skills summary|skills at a glance|programs|computer programs|methods|laboratory methods|methods and techniques|lab techniques|techniques',
  ],
  projects: [
    'major programmes|programmes|key programmes|programmes delivered|projects delivered|key assignments|major assignments|selected assignments|assignments|case studies|things i have built|things i have made|things i ve built|things i ve made|made by me|recent work|student projects|class projects|team projects|design projects|building projects|construction projects|site projects|project list|project summary|project portfolio|selected commissions|commissions|productions|selected productions|exhibitions|selected exhibitions|projects experience|projects and open source|open source projects and contributions',
    'ausgewählte arbeiten|arbeitsproben|werkauswahl|ausgewählte werke',
    'travaux sélectionnés|sélection de travaux|œuvres choisies',
    'trabajos seleccionados|trabajos destacados|obra seleccionada',
    'lavori selezionati|opere selezionate|lavori scelti',
    'trabalhos selecionados|trabalhos em destaque|obras selecionadas|trabalhos selecionados e exposições',
    'geselecteerd werk|selectie van werk',
    'wybrane prace|wybrane realizacje',
    'избранные работы|примеры работ',
    '校园项目|校内项目|校园实践项目|课程项目|課程專案|校園專案',
  ],
  certifications: [
    'registration|registrations|registration and training|registrations and training|professional registration|professional registrations|professional registration and training|registrations and memberships|registration and memberships|training and registration|training and licences|training and licenses|licences and training|licenses and training|licences and certificates|licences and tickets|tickets|tickets and certificates|tickets and licences|certificates and licences|mandatory training|statutory training|safety training|health and safety training|short courses|training courses|courses attended|training attended|training and development|training undertaken|cpd|continuing professional development|in service training|industry certifications|trade certificates|permits|permits and licences|clearances|checks and clearances|cards and licences|cards and tickets|first aid and safety|endorsements|ratings and licences|board certifications|licensure|licensure and certification|state licensure|job related training|work related training|related training|relevant training|specialised training|specialized training|military training|technical training|vocational training|in house training|on the job training',
  ],
} as const;
