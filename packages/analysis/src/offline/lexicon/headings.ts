import type { Section } from '@vitae/schema/analysis';
import { foldKey } from '../text/fold.ts';
import { WESTERN_HEADINGS } from './western-headings.ts';

/** What a heading announces: a section of the analysis, or something that no section holds. */
export type HeadingKind = Section | 'other';

/** Headings as CVs print them: en · de · fr · es · it · pt · nl · pl · ru · ja · zh, then the neighbours sv, da, no, cs, uk, tr. */
const HEADINGS: Record<HeadingKind, readonly string[]> = {
  contact: [
    'contactar|contatta|contatar|kontakta|связаться|联系方式',
    'contact|contact me|contact info|contact information|contact details|personal details|personal information|personal info|personal data|get in touch|details|address|bio data|biodata|personal particulars|reach me',
    'kontakt|kontaktdaten|persönliche daten|persönliches|persönliche angaben|zur person|personalien|kontaktinformationen|angaben zur person|adresse|anschrift',
    'coordonnées|contact|informations personnelles|état civil|données personnelles|infos personnelles|mes coordonnées|informations',
    'contacto|datos personales|información personal|datos de contacto|información de contacto|datos|contáctame',
    'contatti|dati personali|informazioni personali|dati anagrafici|recapiti|informazioni di contatto|contatto',
    'contato|contactos|contacto|dados pessoais|informações pessoais|informação pessoal|dados de contato|informações de contato|meus dados',
    'contactgegevens|persoonlijke gegevens|personalia|persoonlijke informatie|gegevens|contactinformatie',
    'kontakt|dane osobowe|dane kontaktowe|dane personalne|informacje kontaktowe|informacje osobiste',
    'личные сведения|анкетные данные|персональные сведения|контакты для связи|контакты|контактная информация|личные данные|личная информация|контактные данные|персональные данные|общая информация|персональная информация',
    '本人連絡先|連絡先情報|個人プロフィール|連絡先|個人情報|基本情報|プロフィール情報|本人情報',
    '個人檔案|基本資訊|聯絡資訊|聯絡資料|个人基本信息|个人概况|個人基本資料|联系|联系方式|个人信息|基本信息|联系信息|个人资料|基本资料|基本情况|聯絡方式|個人資料|联络方式',
    'kontaktuppgifter|personuppgifter|kontaktoplysninger|personlige oplysninger|kontaktinformasjon|osobní údaje|kontaktní údaje|контакти|особисті дані|iletişim|kişisel bilgiler|iletişim bilgileri',
  ],
  summary: [
    'summary|profile|about|about me|professional summary|professional profile|career summary|executive summary|objective|career objective|personal statement|statement|overview|introduction|personal profile|bio|biography|who i am|summary of qualifications|qualifications summary|career profile|my profile|highlights|career highlights|professional overview|intro|professional objective|mission|info|the short version|hello|in a nutshell|at a glance|summary statement|profile summary|background|professional background|career overview|job objective|my story|elevator pitch|in brief|value proposition|tldr',
    'profil|über mich|kurzprofil|zusammenfassung|persönliches profil|berufliches profil|zielsetzung|ziel|karriereziel|berufsziel|kurzvorstellung|qualifikationsprofil|berufliche zusammenfassung|steckbrief|kurzbiografie|zu meiner person|kurzporträt',
    'profil|à propos|à propos de moi|résumé|présentation|profil professionnel|objectif|objectif professionnel|accroche|qui suis je|résumé professionnel|synthèse|en bref|profil personnel|mon profil|résumé de carrière',
    'perfil|sobre mí|resumen|resumen profesional|perfil profesional|objetivo|objetivo profesional|acerca de mí|extracto|presentación|perfil personal|quién soy|mi perfil|objetivos|introducción',
    'profilo|profilo professionale|chi sono|sommario|su di me|obiettivo|obiettivo professionale|presentazione|riepilogo|obiettivi|profilo personale|in breve|sintesi|riassunto|riepilogo professionale|about',
    'resumo|perfil|sobre|sobre mim|resumo profissional|perfil profissional|objetivo|objetivo profissional|apresentação|síntese|sumário|sumário executivo|objetivos|quem sou|resumo executivo|perfil pessoal',
    'profiel|over mij|samenvatting|persoonlijk profiel|profielschets|doelstelling|professioneel profiel|wie ben ik|introductie|persoonlijke profiel|over mezelf|ambitie|kort profiel',
    'profil|o mnie|podsumowanie|podsumowanie zawodowe|profil zawodowy|cel zawodowy|profil osobisty|kilka słów o mnie|streszczenie',
    'обо мне и моих целях|самопрезентация|дополнительные сведения о себе|немного о себе|коротко о себе|о себе|профиль|резюме|профессиональное резюме|цель|обо мне|краткая информация|дополнительно о себе|профессиональный профиль|цели|кратко о себе|краткое резюме|саммари',
    '志望の動機|志望理由|志望動機・自己pr|志望動機 自己pr|志望の動機 特技 好きな学科など|志望の動機 自己pr 趣味 特技など|志望の動機 特技 自己pr アピールポイントなど|志望の動機 特技 アピールポイントなど|自己アピール|アピールポイント|職務経歴概要|経歴概要|キャリアサマリー|職歴要約|自己pr|自己紹介|プロフィール|職務要約|要約|概要|サマリー|志望動機|職務概要|経歴要約|略歴',
    '自傳|個人簡介|個人特質|職業目標|專業摘要|自我描述|个人描述|个人亮点|核心优势|求职宣言|自我总结|個人優勢|自我推荐|专业总结|职业概况|工作概述|自我评价|个人简介|简介|个人总结|自我介绍|关于我|个人概述|职业目标|个人优势|概述|总结|职业概述|自我評價|自我介紹|關於我|个人评价|求职目标|专业概要',
    'om mig|sammanfattning|profil|om meg|sammendrag|resumé|o mně|profesní shrnutí|про мене|мета|коротко про себе|ціль|про себе|профіль|hakkımda|özet|profil özeti|kariyer hedefi',
  ],
  experiences: [
    'working life|work life|positions|appointments|professional appointments|academic appointments|academic positions|professional positions|where i have worked|where i ve worked|career so far|funktionen|positionen|berufliche stationen|stationen|postes occupés|fonctions occupées|postes|fonctions|posizioni|posizioni ricoperte|incarichi|incarichi ricoperti|puestos|cargos|cargos desempeñados|puestos desempeñados|cargos exercidos|funções|stanowiska|zajmowane stanowiska|должности',
    'experience|work experience|professional experience|employment|employment history|work history|career history|career|professional background history|relevant experience|work|working experience|industry experience|job history|positions held|professional history|career experience|work and experience|experiences|professional experiences|job experience|employment experience|internships|internship experience|internship|internships and work experience|additional experience|other experience|previous experience|teaching experience|research experience|academic experience|leadership experience|consulting experience|freelance experience|technical experience|related experience|selected experience|military experience|professional story|my journey|the journey|where i have worked|career journey|engagements|professional engagements|work life|career path|relevant work experience|appointments|academic appointments|positions|roles|employment record|professional journey|career progression|professional career|previous employment|field observations|current position',
    'berufserfahrung|berufserfahrungen|beruflicher werdegang|werdegang|berufliche erfahrung|berufliche erfahrungen|arbeitserfahrung|berufspraxis|praktische erfahrung|praktische erfahrungen|praktika|praktikum|tätigkeiten|berufliche tätigkeiten|berufliche tätigkeit|beruflicher lebenslauf|erfahrung|erfahrungen|anstellungen|karriere|beruf|berufliche laufbahn|berufliche stationen|stationen|arbeitgeber|beruflicher hintergrund|praxiserfahrung|nebentätigkeiten|nebenjobs|berufstätigkeit|weitere berufserfahrung|relevante berufserfahrung',
    'expérience|expériences|expérience professionnelle|expériences professionnelles|parcours professionnel|parcours|emplois|stages|stages et emplois|expérience de travail|expériences de travail|carrière|stage|expérience pertinente|expériences pertinentes|mes expériences|mes expériences professionnelles|historique professionnel|missions',
    'experiencia|experiencia profesional|experiencia laboral|trayectoria profesional|trayectoria|historial laboral|experiencias|experiencias profesionales|empleo|empleos|historial profesional|trayectoria laboral|vida laboral|prácticas|experiencia de trabajo|carrera profesional|experiencia relevante',
    'esperienza|esperienze|esperienza professionale|esperienze professionali|esperienza lavorativa|esperienze lavorative|carriera|percorso professionale|impieghi|esperienze di lavoro|esperienza di lavoro|storia lavorativa|tirocini|stage|occupazione|attività lavorativa|attività professionale',
    'experiência|experiências|experiência profissional|experiências profissionais|histórico profissional|trajetória profissional|percurso profissional|carreira|experiência de trabalho|atuação profissional|emprego|estágios|histórico de trabalho|experiência laboral|trajetória',
    'ervaring|ervaringen|werkervaring|werkervaringen|professionele ervaring|loopbaan|arbeidsverleden|beroepservaring|relevante werkervaring|stages|stage|carrière|werk|relevante ervaring|arbeidservaring|werkhistorie|functies|opdrachten',
    'doświadczenie|doświadczenie zawodowe|historia zatrudnienia|przebieg kariery|kariera zawodowa|praktyki|staże|doświadczenia zawodowe|przebieg pracy zawodowej|historia zawodowa|zatrudnienie|praca zawodowa|praktyki i staże',
    'опыт и достижения|сведения о работе|сведения о трудовой деятельности|опыт работы по специальности|практика|производственная практика|опыт|опыт работы|профессиональный опыт|трудовая деятельность|трудовой опыт|карьера|места работы|профессиональная деятельность|стаж работы|рабочий опыт|трудовой стаж|стажировки|стажировка',
    '職務履歴|就業経験|就労経験|社会人経験|職務経歴の詳細|業務経歴詳細|アルバイト歴|アルバイト経験|インターン経験|職務経歴概略|職歴|職務経歴|経歴|職務経験|実務経験|業務経験|業務経歴|勤務経験|職務詳細|職務内容|キャリア|経験|職務経歴詳細|インターンシップ',
    '实习|实习与工作经历|工作及实习经历|工作与实习经历|實習經驗|經歷|任职经历|职业履历|工作经历与业绩|专职经历|实践经历|职业生涯|工作實績|工作经历|工作经验|职业经历|实习经历|职业经验|工作履历|实习经验|专业经验|工作背景|从业经历|工作經歷|工作經驗|職業經歷|實習經歷|工作',
    'arbetslivserfarenhet|erfarenhet|erhvervserfaring|erfaring|arbeidserfaring|yrkeserfaring|anställningar|pracovní zkušenosti|praxe|zkušenosti|професійний досвід|трудова діяльність|трудовий досвід|досвід|досвід роботи|deneyim|iş deneyimi|iş tecrübesi|tecrübe|deneyimler|arbetserfarenhet',
    'bijbanen|bijbaantjes|jobs d été|jobs étudiants|emplois saisonniers|emplois|petits boulots|atividades profissionais|atividade profissional|profesní zkušenosti|profesní praxe|berufliches|arbeitsverhältnisse|anställningar och praktik|sommarjobb|nebentätigkeiten|arbeidservaring|praca|lavoro|trabajos|empleos|empregos|werk',
  ],
  educations: [
    'education|academic background|educational background|academic qualifications|education and training|academic history|academics|academic|studies|degrees|training and education|qualifications|academic education|education history|schooling|educational qualifications|academic credentials|formal education|academic record|study|academic training|educational history|my education|university education|higher education|academic profile|education background|academic foundation|academic qualification|education and qualifications|educational qualification',
    'ausbildung|bildung|bildungsweg|studium|schulbildung|akademischer werdegang|schulische ausbildung|akademische ausbildung|hochschulbildung|bildungsgang|berufsausbildung|aus und weiterbildung|aus weiterbildung|schulischer werdegang|ausbildungen|bildungsabschlüsse|schule|akademische laufbahn|studium und ausbildung|ausbildung und studium|schul und berufsausbildung|hochschulstudium|akademischer hintergrund|schulausbildung|hochschulausbildung|schulischer und akademischer werdegang|qualifikation|ausbildungsweg',
    'formation|formations|éducation|études|diplômes|parcours académique|parcours scolaire|cursus|formation académique|scolarité|formation et diplômes|diplômes et formations|formations et diplômes|cursus scolaire|cursus universitaire|parcours universitaire|formation universitaire|formation initiale|diplômes et formation|études et formations|études et diplômes|mes formations',
    'educación|formación|formación académica|estudios|datos académicos|educación y formación|historial académico|formación y estudios|títulos|formación reglada|titulación|trayectoria académica|estudios realizados|educacion formal|mi formación|antecedentes académicos|preparación académica',
    'istruzione|formazione|istruzione e formazione|studi|titoli di studio|percorso di studi|percorso formativo|educazione|formazione accademica|formazione e istruzione|percorso accademico|titolo di studio|studi e formazione|carriera accademica|educazione e formazione',
    'educação|formação|formação académica|formação acadêmica|escolaridade|habilitações literárias|habilitações|formação académica e profissional|estudos|educação e formação|histórico acadêmico|histórico escolar|percurso académico|formação e educação|graduação|habilitações académicas',
    'opleiding|opleidingen|onderwijs|studie|opleiding en training|educatie|scholing|studies|opleidingen en cursussen|opleiding en cursussen|vooropleiding|diploma s|genoten opleidingen|academische achtergrond',
    'wykształcenie|edukacja|wykształcenie i szkolenia|studia|kształcenie|nauka|przebieg edukacji|edukacja i szkolenia',
    'сведения об образовании|образование и обучение|профессиональное образование|образование|обучение|высшее образование|учеба|основное образование|образование и квалификация|академическое образование|уровень образования',
    '学歴・研究|学歴 研究|学歴|教育|学位|学歴詳細|学業|最終学歴|学歴 職歴|学歴職歴|学歴・職歴|教育歴',
    '學歷背景|學歷與訓練|教育程度及背景|教育背景与经历|求学经历|學習經歷|學經歷|教育背景與經歷|教育背景|教育经历|学历|教育|学习经历|教育程度|教育情况|教育履历|学业背景|學歷|教育經歷|學歷背景|学术背景|教育信息',
    'utbildning|uddannelse|utdanning|utdannelse|vzdělání|вища освіта|освіта та навчання|освіта|eğitim|eğitim bilgileri|öğrenim|utbildningar|uddannelser',
    'school|scholing|schools|scuola|szkoły|schule und studium|escuela|escola|skola|skolor|scolarité|scolarità',
  ],
  skills: [
    'top-kenntnisse|top kenntnisse|principales compétences|aptitudes principales|principais competências|competenze principali|topvaardigheden|najważniejsze umiejętności|основные навыки|热门技能|主要スキル|toppkompetenser|topkompetencer|en önemli yetenekler',
    'skills|technical skills|key skills|core skills|top skills|skill set|skillset|core competencies|competencies|key competencies|technical expertise|areas of expertise|expertise|technologies|technology stack|tech stack|tools|tools and technologies|technical proficiencies|technical proficiency|professional skills|hard skills|soft skills|skills and tools|skills and technologies|skills summary|technical summary|technical competencies|computer skills|it skills|digital skills|skills and abilities|programming skills|programming languages|toolkit|toolbox|toolset|core strengths|strengths|key strengths|abilities|proficiencies|technical knowledge|knowledge|software|software skills|capabilities|core capabilities|skills and expertise|skills and competencies|stack|relevant skills|personal skills|other skills|additional skills|transferable skills|technical toolkit|software and tools|skills overview|specialties|specialities|what i do|technical strengths|instruments and methods|specializations|expertise and skills|language and tools|skills and qualifications|professional competencies|industry knowledge|tools and frameworks|frameworks|technical tools|technical background|what i know|my skills|skills and knowledge|interpersonal skills|functional skills|management skills',
    'kenntnisse|fähigkeiten|kompetenzen|skills|it kenntnisse|edv kenntnisse|fachkenntnisse|technische kenntnisse|programmierkenntnisse|besondere kenntnisse|qualifikationen|fachliche kompetenzen|kenntnisse und fähigkeiten|fähigkeiten und kenntnisse|fachkompetenzen|schlüsselkompetenzen|kernkompetenzen|technologien|technische fähigkeiten|soft skills|stärken|weitere kenntnisse|sonstige kenntnisse|computerkenntnisse|zusätzliche qualifikationen|edv|werkzeuge|technische kompetenzen|software kenntnisse|persönliche stärken|persönliche kompetenzen|zusatzqualifikationen|it skills|softwarekenntnisse|fähigkeiten und kompetenzen|kenntnisse und kompetenzen|schwerpunkte|technische expertise|methoden|soziale kompetenzen|technologie stack|hard skills|weitere fähigkeiten',
    'compétences|compétences techniques|compétences clés|compétences informatiques|savoir faire|savoir être|outils|technologies|informatique|qualités|aptitudes|compétences professionnelles|connaissances|compétences et outils|atouts|logiciels|domaines de compétences|compétences personnelles|compétences comportementales|expertise|domaines d expertise|environnement technique|compétences linguistiques et informatiques|connaissances informatiques|compétences transversales|compétences numériques|langages et outils|mes compétences|soft skills|hard skills',
    'habilidades|competencias|aptitudes|conocimientos|habilidades técnicas|competencias técnicas|conocimientos técnicos|informática|conocimientos informáticos|habilidades y competencias|capacidades|tecnologías|herramientas|destrezas|competencias digitales|habilidades profesionales|habilidades blandas|competencias profesionales|competencias clave|fortalezas|especialidades|habilidades personales|competencias personales|habilidades clave|aptitudes y habilidades|áreas de experiencia',
    'competenze|competenze tecniche|competenze informatiche|capacità|abilità|conoscenze|capacità e competenze|capacità e competenze tecniche|competenze digitali|competenze professionali|conoscenze informatiche|conoscenze tecniche|strumenti|tecnologie|competenze chiave|competenze personali|competenze trasversali|competenze principali|capacità tecniche|punti di forza|altre competenze|skills|competenze relazionali|abilità tecniche',
    'habilidades|competências|conhecimentos|habilidades técnicas|competências técnicas|conhecimentos técnicos|aptidões|tecnologias|ferramentas|informática|competências digitais|competências pessoais|habilidades e competências|competências profissionais|qualificações|habilidades interpessoais|competências chave|principais competências|conhecimentos específicos|conhecimentos informáticos|stack tecnológica|aptidões e competências|competências informáticas|habilidades profissionais|pontos fortes',
    'vaardigheden|competenties|technische vaardigheden|kennis|computervaardigheden|kennis en vaardigheden|kerncompetenties|kwaliteiten|tools|technologieën|it vaardigheden|digitale vaardigheden|vaardigheden en competenties|expertise|technische kennis|kernkwaliteiten|persoonlijke vaardigheden|skills|eigenschappen|sterke punten|softwarekennis|ict vaardigheden',
    'umiejętności|kompetencje|umiejętności techniczne|kluczowe umiejętności|umiejętności zawodowe|znajomość technologii|technologie|narzędzia|umiejętności miękkie|umiejętności twarde|wiedza|kluczowe kompetencje|umiejętności i kompetencje|znajomość programów|umiejętności informatyczne|umiejętności komputerowe|obsługa komputera|mocne strony|dodatkowe umiejętności|kwalifikacje|kompetencje techniczne|stos technologiczny|umiejętności osobiste',
    'ключевые знания и навыки|знания умения навыки|знания умения и навыки|владение программами|знание пк|знание программ|владение пк|программы|профессиональные знания и навыки|профессиональные качества|владение компьютером|основные навыки|практические навыки|ключевые умения|знание компьютера|техники|владение программным обеспечением|профессиональные умения|навыки|ключевые навыки|технические навыки|профессиональные навыки|компетенции|умения|технологии|инструменты|стек|стек технологий|навыки и умения|знания|знания и навыки|владение инструментами|компьютерные навыки|ключевые компетенции|умения и навыки|личные качества|профессиональные компетенции|специальные навыки|hard skills|soft skills|технический стек|навыки и технологии|дополнительные навыки|сильные стороны',
    '活かせる経験・スキル|活かせる経験 スキル|活かせるスキル|活かせる知識|活かせる経験 知識 スキル|活かせる経験・知識・スキル|活かせる知識 スキル|活かせる経験や知識|活かせる経験|スキルセット|テクニカルスキル一覧|保有技術|スキル・知識|知識・スキル|知識 スキル|経験 スキル|経験・スキル|経験・知識・技術|スキルサマリー|it知識|pcスキル・知識|ビジネススキル|使用ソフト|使用可能ソフト|操作可能ソフト|パソコンスキル|パソコン操作|ヒューマンスキル|得意スキル|専門分野|技術経験|技術知識|スキル|技術スキル|技能|テクニカルスキル|専門スキル|保有スキル|技術|活かせる経験 知識 技術|活かせる経験・知識・技術|得意分野|使用技術|ツール|開発環境|開発スキル|ソフトスキル|強み|専門知識|知識|特技|it スキル|pc スキル|pcスキル|itスキル',
    '软件|办公软件|计算机|編程語言|编程语言|职业能力|电脑技能|電腦技能|電腦能力|擅長工具|專業能力|擅長技能|个人能力|技能水平|专业知识与技能|IT技能|IT 技能|办公技能|综合技能|个人特长|特长|技能与特长|工作技能|业务技能|工具技能|技術能力|技術專長|專業知識|軟體技能|核心技術|主要技能与工具|技能标签|技能|专业技能|技术技能|技能特长|专长|掌握技能|技术栈|个人技能|职业技能|计算机技能|核心技能|主要技能|软技能|专业能力|工具|核心能力|技能清单|技术能力|相关技能|技术专长|專業技能|技能專長|專長|it技能|专业知识',
    'kompetenser|färdigheter|kompetencer|kompetanse|ferdigheter|tekniska färdigheter|dovednosti|schopnosti|znalosti|ключові навички|навички та вміння|технічні навички|особисті якості|професійні вміння|вміння|уміння|знання та навички|компютерні навички|володіння компютером|навички|професійні навички|технології|yetenekler|beceriler|teknik beceriler|yetkinlikler|kunskaper|bilgisayar becerileri',
  ],
  projects: [
    'projects|personal projects|selected projects|key projects|side projects|academic projects|notable projects|open source|open source projects|open source contributions|project experience|portfolio|featured projects|relevant projects|recent projects|projects and contributions|my projects|professional projects|technical projects|project highlights|university projects|course projects|research projects|works|selected works|selected work|independent projects|hobby projects|freelance projects|project work|expeditions|major projects|client projects|programming projects|what i have built|class projects|school projects|project portfolio|case studies',
    'projekte|projekterfahrung|ausgewählte projekte|persönliche projekte|eigene projekte|projektliste|projektübersicht|private projekte|wichtige projekte|referenzprojekte|projektauswahl|nebenprojekte|projekterfahrungen|programmierprojekte|open source projekte|softwareprojekte',
    'projets|projets personnels|réalisations|projets académiques|projets professionnels|projets réalisés|projets notables|projets scolaires|projets universitaires|principaux projets|projets clés|portfolio|projets open source|mes projets',
    'proyectos|proyectos personales|proyectos destacados|proyectos académicos|proyectos relevantes|portafolio|proyectos realizados|proyectos profesionales|mis proyectos|proyectos propios|proyectos clave',
    'progetti|progetti personali|progetti accademici|progetti principali|portfolio|progetti rilevanti|progetti selezionati|progetti svolti|progetti open source|progetti professionali|progetti in evidenza',
    'projetos|projetos pessoais|projetos relevantes|projetos acadêmicos|projectos|portfólio|principais projetos|projetos académicos|projetos destacados|projetos profissionais|meus projetos|projetos em destaque|projectos pessoais|projetos selecionados',
    'projecten|persoonlijke projecten|eigen projecten|projectervaring|relevante projecten|portfolio|belangrijke projecten|geselecteerde projecten|nevenprojecten',
    'projekty|projekty własne|projekty osobiste|wybrane projekty|zrealizowane projekty|portfolio|projekty akademickie|najważniejsze projekty|projekty prywatne|realizacje',
    'проекты|личные проекты|ключевые проекты|портфолио|реализованные проекты|избранные проекты|пет проекты|учебные проекты|собственные проекты|pet проекты|проектный опыт|мои проекты',
    '開発経験|担当プロジェクト|プロジェクト一覧|開発経歴|案件経歴|参画プロジェクト|プロジェクト|プロジェクト経験|個人プロジェクト|制作物|開発実績|ポートフォリオ|プロジェクト経歴|主なプロジェクト|個人開発|成果物|プロジェクト実績',
    '项目经历|项目经验|项目|个人项目|项目展示|主要项目|开源项目|作品集|项目作品|重点项目|參與專案|專案經驗|專案|科研项目|专案经验|專案經歷|项目案例|代表项目|專案作品|作品|作品展示|科研经历|研究经历|研究經歷|項目經驗|项目实践',
    'projekter|prosjekter|personliga projekt|projekty|проєкти|проекти|projeler|kişisel projeler|utvalda projekt',
  ],
  certifications: [
    'certifications|certificates|certification|certificate|licenses|licences|licenses and certifications|licenses certifications|certifications and licenses|professional certifications|certificates and courses|courses|courses and certifications|training|trainings|training and certifications|certifications and training|professional development|courses and training|continuing education|certificates and training|accreditations|credentials|professional training|licenses and certificates|technical certifications|relevant certifications|certified|online courses|workshops|additional training|certifications and courses|licensure|professional credentials|training courses|trainings and certifications|badges|certificates and licenses|training and courses',
    'zertifikate|zertifizierungen|weiterbildung|weiterbildungen|fortbildungen|fortbildung|kurse|lizenzen|zertifikate und weiterbildungen|weiterbildungen und zertifikate|schulungen|zertifikate und kurse|bescheinigungen|zertifizierung|seminare|weiterbildungen und seminare|fort und weiterbildungen|kurse und zertifikate|berufliche weiterbildung|zusatzausbildungen|fort und weiterbildung|zertifikate und lizenzen|fort weiterbildung',
    'certifications|certificats|certification|formations complémentaires|licences et certifications|formation continue|certificats et formations|habilitations|permis et certifications|formations et certifications|cours|certifications et formations|formations professionnelles|attestations|formation complémentaire|perfectionnement',
    'certificaciones|certificados|cursos|cursos y certificaciones|formación complementaria|formación continua|licencias y certificaciones|certificaciones y cursos|cursos y seminarios|certificación|licencias|cursos complementarios|formación adicional|certificados y cursos|otros cursos|otra formación|cursos realizados|acreditaciones',
    'certificazioni|certificati|corsi|corsi e certificazioni|certificazioni e corsi|formazione continua|abilitazioni|attestati|corsi di formazione|licenze e certificazioni|patenti e certificazioni|certificazione|corsi di aggiornamento|certificati e corsi|formazione complementare|attestati e certificazioni',
    'certificações|certificados|cursos|cursos e certificações|formação complementar|certificações e cursos|certificação|cursos complementares|licenças e certificados|licenças e certificações|formação contínua|formação adicional|certificações profissionais|cursos e formações|cursos extracurriculares|certificados e cursos|aperfeiçoamento',
    'certificaten|certificeringen|cursussen|trainingen|certificaten en cursussen|cursussen en certificaten|certificering|cursussen en trainingen|licenties en certificaten|bijscholing|trainingen en certificaten|trainingen en cursussen|diploma s en certificaten|certificaten en trainingen',
    'certyfikaty|szkolenia|kursy|kursy i szkolenia|szkolenia i certyfikaty|certyfikaty i szkolenia|licencje i certyfikaty|kursy i certyfikaty|uprawnienia|certyfikaty i kursy|certyfikacja|dodatkowe kwalifikacje|szkolenia i kursy|certyfikacje|kursy certyfikaty|szkolenia certyfikaty',
    'сертификаты и аккредитации|курсы и тренинги|тренинги и курсы|курсы тренинги|курсы и семинары|аттестация|аккредитация|удостоверения|дополнительное обучение|сертификаты и обучение|повышение квалификации и курсы|тесты экзамены|электронные сертификаты|лицензии|допуски|допуски и удостоверения|сертификаты|сертификация|курсы|повышение квалификации|курсы и сертификаты|сертификаты и курсы|дополнительное образование|тренинги|повышение квалификации курсы|лицензии и сертификаты|сертификации|курсы повышения квалификации|профессиональная переподготовка|курсы и тренинги|дополнительное обучение',
    '資格・語学|資格 検定|資格・検定|資格・スキル|資格・研修|免許・資格等|資格・免許・検定|所有資格|取得免許|免許・取得資格|免許・資格・検定|資格・受賞歴|研修歴|受講歴|検定|資格|免許 資格|免許・資格|保有資格|認定資格|資格 免許|資格・免許|取得資格|免許|研修|認定|受講コース|資格取得',
    '技能证书与荣誉|证书及资质|资质证书|所获证书|证书情况|考证|證書|證照與認證|專業證書|證照資格|语言与证书|专业证书|执业资格|培训证书|培训经验|技能与证书|技能认证|受訓經歷|訓練課程|进修培训|继续教育|证书|资格证书|认证|资质|培训经历|培训|证书与认证|职业资格|技能证书|相关证书|获得证书|资格认证|專業證照|證照|培训与认证|专业认证|资格',
    'certifikat|certifikater|kurser|sertifikater|sertifiseringer|kurs|certifikáty|kurzy|školení|сертифікати|курси|sertifikalar|kurslar|kurser och certifikat|lisanslar ve sertifikalar|eğitimler ve sertifikalar|certifieringar',
  ],
  languages: [
    'languages|language|language skills|spoken languages|foreign languages|language proficiency|linguistic skills|languages spoken|human languages|natural languages|language competencies|languages known|language abilities',
    'sprachen|sprachkenntnisse|fremdsprachen|fremdsprachenkenntnisse|sprache|sprachliche kenntnisse|sprachliche fähigkeiten',
    'langues|langues étrangères|compétences linguistiques|langue|langues parlées|langues vivantes|connaissances linguistiques',
    'idiomas|idioma|lenguas|lenguajes hablados|competencias lingüísticas|conocimiento de idiomas|conocimientos de idiomas|nivel de idiomas|dominio de idiomas',
    'lingue|lingue straniere|competenze linguistiche|conoscenze linguistiche|lingua|lingue parlate|conoscenza lingue|conoscenza delle lingue|lingue conosciute|capacità linguistiche',
    'idiomas|línguas|linguas|idioma|línguas estrangeiras|competências linguísticas|conhecimentos linguísticos|conhecimento de idiomas',
    'talen|talenkennis|taalvaardigheden|taalvaardigheid|taal|talen en niveau|taalkennis|vreemde talen',
    'języki|języki obce|znajomość języków|znajomość języków obcych|język|umiejętności językowe|języki obce i poziom',
    'языки|иностранные языки|знание языков|владение языками|язык|языковые навыки|знание иностранных языков|владение иностранными языками',
    '語学・その他|語学 資格|語学能力|外国語能力|外国語スキル|語学|言語|語学力|語学スキル|外国語|使用言語|言語スキル|言語能力',
    '语言及证书|外語|語文能力|語文|語言技能|語言程度|语言掌握|外语技能|語言專長|语言|语言能力|外语水平|外语能力|语言技能|語言|語言能力|掌握语言|外语|外語能力|语言水平',
    'språk|språkkunskaper|sprog|sprogkundskaber|språkkunnskaper|jazyky|jazykové znalosti|володіння мовами|іноземні мови|знання іноземних мов|мовні навички|мови|знання мов|diller|yabancı diller|yabancı dil|dil bilgisi',
  ],
  links: [
    'links|social|social media|online presence|profiles|online profiles|websites|website|social profiles|social links|social networks|on the web|find me online|web presence|connect|follow me|professional links|find me|internet presence',
    'profile|soziale netzwerke|soziale medien|webseiten|online profile|internetauftritte|online präsenz',
    'liens|réseaux|réseaux sociaux|présence en ligne|sites web|profils|sites',
    'enlaces|redes|redes sociales|perfiles|presencia en línea|presencia online|sitios web',
    'link|social network|collegamenti|profili|reti sociali|presenza online|siti web|profili social',
    'links|redes sociais|perfis|presença online|sites|ligações',
    'sociale media|profielen|online aanwezigheid|websites',
    'linki|profile|media społecznościowe|profile online|obecność online|strony',
    'ссылки|социальные сети|соцсети|профили|сайты',
    'リンク|ソーシャルメディア|ウェブサイト|sns|オンラインプロフィール',
    '链接|社交媒体|个人网站|社交账号|网站|個人網站|在线主页',
    'länkar|lenker|odkazy|посилання|bağlantılar|sosyal medya',
  ],
  publications: [
    'publications|papers|selected publications|articles|talks|publications and talks|talks and publications|presentations|conference papers|writing|speaking|patents|publications and presentations|research publications|journal articles|conferences|speaking engagements|publications and patents|patents and publications|books|blog posts|selected papers|published|conference presentations|research papers|research and publications|talks and presentations|published work|published works|scholarly work|scientific publications|public speaking|presentations and publications|conference talks|thesis|dissertation|articles and publications|preprints|published papers|field publications|invited talks|lectures',
    'publikationen|veröffentlichungen|vorträge|publikationen und vorträge|patente und publikationen|fachartikel|vorträge und publikationen|wissenschaftliche publikationen|konferenzbeiträge|artikel|veröffentlichungen und vorträge',
    'publications|articles|conférences|brevets|publications et conférences|communications|publications scientifiques|articles et publications|publications et communications|travaux et publications',
    'publicaciones|artículos|ponencias|patentes|conferencias|publicaciones y ponencias|publicaciones científicas|charlas|charlas y publicaciones',
    'pubblicazioni|articoli|conferenze|brevetti|pubblicazioni scientifiche|pubblicazioni e conferenze|presentazioni|interventi',
    'publicações|artigos|palestras|patentes|publicações e palestras|artigos publicados|publicações científicas|comunicações|produção científica|apresentações',
    'publicaties|artikelen|presentaties|lezingen|patenten|octrooien|publicaties en presentaties|publicaties en lezingen',
    'publikacje|artykuły|prezentacje|wystąpienia|patenty|publikacje i wystąpienia|publikacje naukowe|wystąpienia publiczne|konferencje',
    'публикации|статьи|доклады|патенты|научные публикации|выступления|публикации и доклады|научные работы|конференции|публикации и выступления',
    '論文|出版物|発表|著作|研究業績|特許|執筆|学会発表|登壇|著書|発表論文|登壇 執筆|論文 発表',
    '发表论文|论文|出版物|著作|专利|论文发表|学术成果|科研成果|发表文章|论文与专利|發表|出版|发表|学术论文',
    'publikationer|publikasjoner|publikace|публікації|yayınlar|makaleler',
  ],
  awards: [
    'awards|honors|honours|awards and honors|awards and honours|honors and awards|honours and awards|achievements|accomplishments|recognition|awards and recognition|recognition and awards|scholarships|awards and achievements|achievements and awards|fellowships|awards and scholarships|scholarships and awards|prizes|distinctions|key achievements|honors awards|grants|competitions|awards and accolades|accolades|honors and achievements|selected honors|grants and awards|major achievements|prizes and awards|awards and distinctions|notable achievements|academic honors|academic achievements|grants and fellowships|hackathons',
    'auszeichnungen|preise|erfolge|stipendien|ehrungen|preise und auszeichnungen|auszeichnungen und preise|auszeichnungen und stipendien|stipendien und auszeichnungen|wettbewerbe|besondere leistungen',
    'prix|distinctions|récompenses|bourses|prix et distinctions|distinctions et prix|récompenses et distinctions|réussites|mentions|concours|honneurs et récompenses|prix et récompenses|bourses et distinctions',
    'premios|reconocimientos|logros|becas|premios y reconocimientos|honores|distinciones|premios y distinciones|méritos|premios y becas|becas y premios|reconocimientos y premios|honores y premios',
    'premi|riconoscimenti|premi e riconoscimenti|borse di studio|risultati|onorificenze|riconoscimenti e premi|traguardi|premi e borse di studio',
    'prêmios|prémios|reconhecimentos|prêmios e reconhecimentos|conquistas|bolsas|distinções|honras|prémios e distinções|prêmios e distinções|realizações|prêmios e conquistas|premiações|honras e prêmios|bolsas e prêmios',
    'prijzen|onderscheidingen|prijzen en onderscheidingen|prestaties|beurzen|awards|erkenningen|onderscheidingen en prijzen|behaalde resultaten',
    'nagrody|wyróżnienia|nagrody i wyróżnienia|osiągnięcia|stypendia|osiągnięcia i nagrody|nagrody i osiągnięcia|stypendia i nagrody|wyróżnienia i nagrody',
    'награды|достижения|премии|награды и достижения|стипендии|награды и премии|достижения и награды|гранты|признание',
    '受賞|受賞歴|表彰|賞|受賞 表彰|受賞・表彰|表彰歴|奨学金|賞罰|栄誉',
    '获奖|荣誉|奖项|获奖经历|荣誉奖项|所获荣誉|奖励|荣誉与奖励|获奖情况|荣誉证书|獲獎|獎項|榮譽|获奖荣誉|奖学金|所获奖项|荣誉奖励|荣誉与奖项',
    'utmärkelser|priser|utmerkelser|ocenění|úspěchy|нагороди|досягнення|ödüller|başarılar|stipendier',
  ],
  volunteering: [
    'volunteering|volunteer experience|volunteer work|volunteer|volunteer activities|community involvement|community service|community|service|service and leadership|leadership and service|volunteer and leadership|leadership and activities|activities and leadership|extracurricular activities|extracurriculars|activities|extra curricular activities|voluntary work|voluntary experience|civic engagement|leadership|volunteerism|social engagement|leadership and volunteering|pro bono|outreach|memberships|affiliations|affiliation|professional affiliations|professional memberships|professional associations|organizations|governance|board memberships|boards|associations|volunteering experience|community impact|social impact|volunteer service|community work|community engagement|leadership and community|clubs and organizations|membership|volunteering and leadership|activities and societies|organisations|campus involvement|field service|leadership activities|student activities|charity work|giving back|committees|academic service|professional service',
    'ehrenamt|ehrenamtliche tätigkeiten|ehrenamtliche tätigkeit|ehrenamtliches engagement|engagement|soziales engagement|freiwilligenarbeit|gesellschaftliches engagement|mitgliedschaften|außeruniversitäres engagement|ehrenämter|ehrenamtliche arbeit|außerberufliches engagement|aktivitäten|freiwilliges engagement|bürgerschaftliches engagement|vereine|freiwilligendienst',
    'bénévolat|engagement associatif|vie associative|activités bénévoles|engagements|associatif|activités associatives|engagement|expérience bénévole|volontariat|expériences associatives|activités extra professionnelles|activités extrascolaires|expériences bénévoles|engagements associatifs|associations|engagement bénévole|affiliations|implication communautaire',
    'voluntariado|actividades de voluntariado|experiencia de voluntariado|trabajo voluntario|actividades extracurriculares|asociaciones|experiencia como voluntario|actividades|afiliaciones|participación comunitaria|membresías|liderazgo',
    'volontariato|attività di volontariato|esperienze di volontariato|attività extracurricolari|associazioni|esperienza di volontariato|impegno sociale|associazionismo|attività sociali|affiliazioni',
    'voluntariado|trabalho voluntário|atividades voluntárias|experiência voluntária|atividades extracurriculares|experiência de voluntariado|ações de voluntariado|atividades|associações|experiências voluntárias|afiliações|liderança',
    'vrijwilligerswerk|vrijwillige activiteiten|maatschappelijke betrokkenheid|nevenactiviteiten|bestuurswerk|nevenfuncties|vrijwilligerservaring|lidmaatschappen|extracurriculaire activiteiten|activiteiten|bestuursfuncties|verenigingen',
    'wolontariat|działalność społeczna|działalność dodatkowa|aktywność społeczna|działalność wolontariacka|koła naukowe|aktywności dodatkowe|działalność pozazawodowa|działalność studencka|praca społeczna|członkostwo|organizacje',
    'волонтерство|волонтёрство|волонтерская деятельность|общественная деятельность|волонтерский опыт|внеучебная деятельность|волонтёрская деятельность|членство|общественная работа|социальная активность',
    'ボランティア|ボランティア活動|社会活動|課外活動|社会貢献|地域活動|所属団体|コミュニティ活動',
    '志愿者经历|志愿服务|社会活动|志愿者|校园经历|社会实践|社团活动|志愿活动|公益活动|课外活动|社團經歷|志工經歷|在校经历|志愿经历|学生工作|社团经历|志愿工作|校园活动',
    'ideellt arbete|volontärarbete|frivilligt arbejde|frivillig|frivillig arbeid|frivillig erfaring|dobrovolnictví|волонтерство|gönüllülük|gönüllü çalışmalar|förtroendeuppdrag|engagemang|verv',
    'ideella uppdrag|ideellt arbete|nevenfuncties|nebenämter|engagements associatifs',
  ],
  interests: [
    'interests|hobbies|hobbies and interests|interests and hobbies|personal interests|research interests|professional interests|passions|outside work|outside of work|when i am not working|activities and interests|interests and activities|personal|leisure|pastimes|beyond work|field interests|areas of interest|hobbies and passions|free time|extracurricular interests|hobby|other interests|my passions|leisure activities|sports|sport',
    'interessen|hobbys|hobbies|interessen und hobbys|hobbys und interessen|freizeit|persönliche interessen|hobbies und interessen|freizeitaktivitäten|freizeitinteressen|interessen und freizeit|interessensgebiete|hobby|freizeitbeschäftigungen|sport und hobbys',
    'intérêts|centres d intérêt|centre d intérêt|loisirs|loisirs et intérêts|hobbies|passions|passe temps|centres d intérêts|centres d intérêt et loisirs|loisirs et centres d intérêt|intérêts personnels|intérêts et loisirs|activités et loisirs|activités et intérêts|sports et loisirs|mes passions',
    'intereses|aficiones|hobbies|pasatiempos|intereses personales|aficiones e intereses|intereses y aficiones|tiempo libre|intereses y pasatiempos|pasiones|hobbies e intereses',
    'interessi|hobby|interessi personali|interessi e hobby|passioni|hobby e interessi|tempo libero|hobby e passioni|interessi e passioni|passatempi',
    'interesses|hobbies|passatempos|interesses pessoais|interesses e hobbies|lazer|hobbies e interesses|tempos livres|hobby|paixões|ocupação de tempos livres',
    'interesses|hobby s|hobbys|hobby s en interesses|interesses en hobby s|vrije tijd|vrijetijdsbesteding|hobby s interesses|hobbies|persoonlijke interesses|interesses en vrije tijd|passies',
    'zainteresowania|hobby|zainteresowania i hobby|hobby i zainteresowania|pasje|czas wolny|pasje i zainteresowania|zainteresowania osobiste|zainteresowania i pasje',
    'интересы|увлечения|хобби|интересы и увлечения|хобби и увлечения|увлечения и интересы|хобби и интересы|личные интересы|свободное время',
    '趣味|興味|関心|趣味 特技|趣味・特技|興味 関心|興味・関心|趣味 興味|特技 趣味|研究関心',
    '兴趣|兴趣爱好|爱好|个人爱好|個人興趣|興趣|個人爱好|興趣愛好|業餘愛好|业余爱好|特长爱好|兴趣与爱好|研究兴趣|爱好与兴趣|个人兴趣',
    'intressen|fritidsintressen|interesser|fritidsinteresser|fritid|zájmy|koníčky|інтереси|хобі|захоплення|ilgi alanları|hobiler|ilgi alanlarım',
  ],
  references: [
    'references|referees|testimonials|recommendations|reference|professional references|field correspondents|character references|personal references|endorsements|what people say|kind words',
    'referenzen|empfehlungen|referenz|referenzgeber',
    'références|recommandations|référence|témoignages',
    'referencias|recomendaciones|referencias personales|referencias profesionales|testimonios|referencia|referencias laborales',
    'referenze|raccomandazioni|referenza|testimonianze',
    'referências|recomendações|referência|depoimentos|referências profissionais|testemunhos',
    'referenties|aanbevelingen|referentie|getuigenissen',
    'referencje|rekomendacje|polecenia|osoby polecające',
    'рекомендации с предыдущих мест работы|рекомендации и отзывы|рекомендательные письма|рекомендации|отзывы|референсы|рекомендатели|рекомендация',
    '推薦者|推薦|照会先|リファレンス|推薦文|紹介者',
    '諮詢人|諮詢人資料|推荐人信息|推薦人資訊|证明人信息|推荐人|推荐|证明人|推薦人|推荐信|推荐语|介绍人',
    'referenser|referencer|referanser|doporučení|рекомендації|referanslar',
  ],
  other: [
    'additional information|additional|other information|miscellaneous|other|declaration|signature|key metrics|metrics|availability|hobbies and references|coursework|relevant coursework|driving licence|driving license|military service|salary expectations|visa status|notice period|further information|appendix|other details|table of contents|curriculum vitae|resume|cv|consent|gdpr consent|career break|work authorization|reading|samples',
    'sonstiges|weitere angaben|zusätzliche informationen|anlagen|führerschein|lebenslauf|wehrdienst|zivildienst|weitere informationen|anhang|verfügbarkeit|weiteres|ort datum unterschrift|bewerbung|tabellarischer lebenslauf|zusatzinformationen|wehrdienst zivildienst',
    'divers|autres|informations complémentaires|permis de conduire|permis|autre|autres informations|curriculum vitae|disponibilité|mobilité|informations supplémentaires',
    'otros|otros datos|información adicional|datos de interés|permiso de conducir|otra información|disponibilidad|datos adicionales|currículum|curriculum vitae|hoja de vida|carnet de conducir|otros datos de interés|información complementaria',
    'altro|ulteriori informazioni|altre informazioni|patente|patente di guida|trattamento dei dati personali|autorizzazione al trattamento dei dati|informazioni aggiuntive|curriculum vitae|allegati|privacy',
    'outros|outras informações|informações adicionais|informação adicional|carta de condução|disponibilidade|currículo|curriculum vitae|informações complementares|outras atividades|cnh',
    'overig|overige|overige informatie|aanvullende informatie|rijbewijs|beschikbaarheid|curriculum vitae|diversen|overige gegevens',
    'dodatkowe informacje|inne|informacje dodatkowe|prawo jazdy|klauzula|zgoda|pozostałe|klauzula rodo|zgoda na przetwarzanie danych|życiorys|curriculum vitae|dostępność|rodo',
    'опыт вождения|водительский стаж|пожелания к работе|ожидания от работы|условия работы|гражданство|гражданство время в пути до работы|гражданство и время в пути|о компании|вредные привычки|готовность к работе|цель поиска работы|искомая должность|личная информация дополнительно|желаемая должность|желаемая должность и зарплата|дополнительная информация|дополнительные сведения|прочее|водительские права|разное|другое|дополнительно|резюме кандидата|военная служба|дополнительные данные',
    '希望条件|本人希望|本人希望等|希望職種|通勤時間 扶養家族数|希望勤務条件|その他特記事項|備考欄|その他|備考|特記事項|履歴書|職務経歴書|本人希望記入欄|通勤時間|扶養家族|配偶者|本人希望欄',
    '求職意向|求职意愿|求职目标与意向|期望工作|求职期望|期望职位|应聘意向|求職條件|應徵職務|希望條件|工作意向|薪资要求|附件|聲明|求职意向|其他|其他信息|附加信息|备注|个人简历|简历|简历表|其它|履歷|其他情况|附录|其他資訊|補充',
    'övrigt|diverse|øvrig|ostatní|інше|додаткова інформація|додатково|додаткові відомості|бажана посада|diğer|özgeçmiş|ek bilgiler|körkort',
  ],
};

const JOINING = new Set(['and', 'und', 'et', 'y', 'e', 'en', 'i', 'и', 'och', 'og', 've']);

/** The words of a heading as they are compared: "Awards & Honors", "Awards and Honors" and "Awards Honors" are one. */
function headingKey(text: string): string {
  const words = foldKey(text).split(' ');
  const kept = words.filter((word) => !JOINING.has(word));
  return (kept.length > 0 ? kept : words).join(' ');
}

const BY_PHRASE = new Map<string, HeadingKind>();
const BY_LETTERS = new Map<string, HeadingKind>();
const LISTS = [...Object.entries(HEADINGS), ...Object.entries(WESTERN_HEADINGS)] as [
  HeadingKind,
  readonly string[],
][];
for (const [kind, lists] of LISTS) {
  for (const phrase of lists.join('|').split('|')) {
    const key = headingKey(phrase);
    if (!BY_PHRASE.has(key)) BY_PHRASE.set(key, kind);
    const letters = key.replaceAll(' ', '');
    if (!BY_LETTERS.has(letters)) BY_LETTERS.set(letters, kind);
  }
}

const MIN_SPACED_LETTERS = 5; // shorter words may come out of any line when its spaces are taken away

/** Characters set apart: "職 務 要 約". */
const SPACED_HAN =
  /^(?:[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー] )+[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー]$/u;

/** What a heading announces; letter-spaced words count as well ("S K I L L S"). Undefined for unknown words. */
export function headingKindOf(text: string): HeadingKind | undefined {
  const key = headingKey(text);
  const kind = BY_PHRASE.get(key);
  if (kind !== undefined || !key.includes(' ')) return kind;
  const letters = foldKey(text).replaceAll(' ', '');
  return letters.length >= MIN_SPACED_LETTERS || SPACED_HAN.test(key) ? BY_LETTERS.get(letters) : undefined;
}
