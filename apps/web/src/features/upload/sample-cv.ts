/**
 * The CV of a made-up person (as are all companies, schools and addresses in it), for those who want to look around first.
 * It has the faults that real CVs have: weak openings, a line twice, date styles mixed, a technology used but not listed.
 */
const SAMPLE_CV = `# Marlowe Quillfeather

Backend developer

marlowe@quillfeather.example · Galway, Ireland
https://quillfeather.example · https://code.example/quillfeather

## Summary

Backend developer with nine years of experience in logistics and public transport software. I like systems that stay
simple under load, and texts that say what the code cannot.

## Experience

### Senior Backend Developer, Tidewater Ferries
Galway · March 2021 – present

- Responsible for the booking service that sells 40,000 tickets a day.
- Cut the median answer time of the timetable search from 900 ms to 120 ms with a read-through cache in Redis.
- Moved 14 services from virtual machines to Kubernetes without a minute of planned downtime.
- Introduced blameless incident reviews; the number of repeated incidents fell by two thirds in a year.

### Backend Developer, Lantern & Loom Logistics
Cork · 06/2018 – 02/2021

- Worked on the routing engine for 300 delivery vans, written in Go and PostgreSQL.
- Built the public tracking page used by 1.2 million people each month.
- Wrote the import of customs declarations from 11 countries.
- Built the public tracking page used by 1.2 million people each month.

### Junior Developer, Pocketwatch Studio
Cork · 2016 – 2018

- Helped with the migration of a monolith from PHP to TypeScript.
- Set up the first continuous integration of the studio; builds went from an hour to six minutes.

## Projects

### Gullwatch
https://code.example/quillfeather/gullwatch
2022 – 2023

A command line tool that replays recorded traffic against a staging system and reports every answer that differs.

- Written in Rust; 1,900 stars, 23 contributors.
- Used by two ferry companies and a library.

### Slow Post
2019

A letter exchange for people who prefer to wait: messages arrive after as many days as a sailing ship would need.

## Education

### BSc Computer Science, University of Westmarch
2013 – 2016

- Thesis: "Timetables as graphs: shortest paths that people can remember"
- Grade: 1.4

## Skills

Languages: TypeScript, Go, SQL
Data: PostgreSQL, Kafka
Ways of working: pair programming, incident reviews, technical writing

## Certifications

- Certified Harbour Cloud Architect, Norland Cloud Institute, May 2022

## Languages

- English: native
- German: C1
- French: B1

## Volunteering

### Mentor, Galway Code Pier
2020 – present

- Teach evening classes in programming for career changers, 12 people a year.

## Publications

- "The cache that told the truth", Norland Systems Review, 2023

## Interests

Sea swimming, letterpress printing, bell ringing
`;

/** The sample as the file a person might have chosen. */
export const sampleCvFile = (): File => new File([SAMPLE_CV], 'sample-cv.md', { type: 'text/markdown' });
