/** A scanned page takes two to four seconds: a person waits a minute for a CV, not for a book. */
export const MAX_SCANNED_PAGES = 20;

/** A photo of the best telephones has 50 million pixels; decoded it takes four bytes each. */
export const MAX_PICTURE_PIXELS = 50_000_000;
