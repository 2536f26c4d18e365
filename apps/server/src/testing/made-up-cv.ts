/** CVs of people who do not exist. */
export const ADA_CV = `Ada Byrne
Senior Platform Engineer
ada.byrne@example.com | +353 1 555 0142 | Dublin, Ireland
github.com/ada-byrne-example

SUMMARY
Platform engineer who keeps small teams fast.

EXPERIENCE

Senior Platform Engineer
Harbour Lane Systems, Dublin
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
export const ADA_LATER_CV = `Ada Byrne
Staff Engineer
ada.byrne@example.com | +353 1 555 0142 | Galway, Ireland

EXPERIENCE

Staff Engineer
Tidewater Robotics, Galway
January 2024 – Present
- Leads the platform group of six

Senior Platform Engineer
Harbour Lane Systems, Dublin
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
Go, TypeScript, Rust
`;
