/** CVs of people who do not exist. */
export const NELL_CV = `Nell Harrow
Platform Engineer
nell.harrow@example.com | +353 1 555 0187 | Galway, Ireland
github.com/nell-harrow-example

SUMMARY
Platform engineer who keeps small teams fast.

EXPERIENCE

Platform Engineer
Saltmarsh Systems Ltd, Galway
March 2021 – Present
- Responsible for managing the move of 40 services to Kubernetes
- Cut the nightly build from 50 minutes to 9 with Bazel

Backend Developer
Quillfeather Ltd, Cork
June 2017 – February 2021
- Built the invoicing API in Go and PostgreSQL
- Built the invoicing API in Go and PostgreSQL

EDUCATION

BSc in Computer Science
University of Westmarch
2013 – 2017

SKILLS
Languages: Go, TypeScript, Python
Tools: Docker, Terraform, PostgreSQL

LANGUAGES
English (native), German (B2)
`;

/** The same person two years on: a new job on top, both old jobs said again, one with an end. */
export const NELL_LATER_CV = `Nell Harrow
Platform Engineer
nell.harrow@example.com | +353 1 555 0187 | Galway, Ireland

EXPERIENCE

Staff Engineer
Tidewater Robotics Ltd, Galway
January 2024 – Present
- Leads the platform group of six

Platform Engineer
Saltmarsh Systems Ltd, Galway
March 2021 – December 2023
- Cut the nightly build from 50 minutes to 9 with Bazel

Backend Developer
Quillfeather Ltd, Cork
June 2017 – February 2021
- Built the invoicing API in Go and PostgreSQL

EDUCATION

BSc in Computer Science
University of Westmarch
2013 – 2017

SKILLS
Languages: Go, TypeScript, Rust
`;
