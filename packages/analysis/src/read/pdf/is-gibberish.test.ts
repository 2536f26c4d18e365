import { expect, test } from 'vitest';
import { isGibberish } from './is-gibberish.ts';

const ENGLISH =
  'Led the platform team and its on-call rota since 2019. Moved forty services to one build system in two years. ' +
  'Wrote the design notes for the regions of the cloud. Hired nine engineers for the offices in Bergen and Oslo. ' +
  'Kept the budget of three regions and the promises that were made about them to every other team in the house.';

const judge = (text: string): boolean => isGibberish(text.replaceAll(' ', ''), text);

test.each([
  ['characters without a meaning', [...ENGLISH].map((char) => (char === ' ' ? ' ' : '\uE021')).join('')],
  [
    'codes below the letters',
    ENGLISH.replace(/\p{L}/gu, (letter) => String.fromCharCode((letter.codePointAt(0) ?? 0) % 28)),
  ],
  [
    'the letters of another order',
    ENGLISH.replace(/[A-Za-z]/g, (letter) => String.fromCharCode((letter.codePointAt(0) ?? 0) - 29)),
  ],
])('%s are gibberish', (_, text) => {
  expect(judge(text)).toBe(true);
});

test.each([
  ['English', ENGLISH],
  [
    'Polish',
    'Współpraca z klientami i prowadzenie szkoleń dla zespołu w Krakowie. Wdrożenie systemu księgowego oraz przygotowanie ' +
      'sprawozdań. Obsługa zamówień, kontakt z dostawcami i przygotowanie ofert. Nadzór nad budżetem i harmonogramem prac ' +
      'w trzech oddziałach firmy. Organizacja wydarzeń, prowadzenie strony internetowej i newslettera dla klientów firmy.',
  ],
  [
    'Turkish, of which nothing here knows a word',
    'Müşteri ilişkilerini yönettim, satış ekibine eğitim verdim. Depo süreçlerini yeniden düzenledim, raporlama sistemini ' +
      'kurdum. Bütçe planlaması, tedarikçi görüşmeleri, sözleşme hazırlığı. Üretim hattında kalite kontrol sorumlusu olarak ' +
      'çalıştım. Yabancı diller: İngilizce, Almanca. Bilgisayar becerileri iyi düzeyde. Ehliyet sınıfı belirtilmemiştir.',
  ],
  [
    'a list of abbreviations',
    'Skills: HTML, CSS, SQL, AWS, GCP, PHP, JSON, REST, gRPC, TCP/IP, DNS, TLS, SSH, npm, Git, CI/CD, Kubernetes, Docker, ' +
      'Terraform, Ansible, Python, Java, TypeScript, React, Redux, GraphQL, PostgreSQL, MySQL, MongoDB, Redis, Kafka, ' +
      'RabbitMQ, Elasticsearch, Kibana, Prometheus, Grafana, Linux, nginx, Apache, Jenkins, Maven, Gradle, JUnit, Selenium.',
  ],
])('%s is not', (_, text) => {
  expect(judge(text)).toBe(false);
});
