const KIB = 1024;
const MIB = 1024 * KIB;

/** A CV with pictures fits; beyond it is a portfolio or a mistake. */
export const MAX_FILE_BYTES = 10 * MIB;

/** Multipart boundaries and part headers around a file of exactly the limit. */
export const MAX_UPLOAD_BODY_BYTES = MAX_FILE_BYTES + 64 * KIB;

/** JSON bodies: a whole analysis result sent back by a person stays far below. */
export const MAX_JSON_BODY_BYTES = 2 * MIB;

/** Longer documents are theses or attacks, not CVs. */
export const MAX_PAGES = 100;

/** 100 dense pages are about 400,000 characters; the analysis document must stay under MongoDB's 16 MB. */
export const MAX_TEXT_CHARS = 600_000;

/** A line longer than this is no line of a CV; cutting it bounds every expression that reads lines. */
export const MAX_LINE_CHARS = 4_000;

/** The person waits for the first result: reading and the offline engine together must end by then. */
export const READING_DEADLINE_MS = 15_000;

export const MAX_FILE_NAME_CHARS = 200;

/** One value a person types into a field. */
export const MAX_FIELD_CHARS = 10_000;
export const MAX_LIST_ELEMENTS = 500;
export const MAX_ITEMS_PER_SECTION = 1_000;
