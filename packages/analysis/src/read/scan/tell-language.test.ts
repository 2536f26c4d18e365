import { expect, test } from 'vitest';
import { tellLanguage } from './tell-language.ts';

test.each([
  ['eng', 'Led the team of ten and worked with customers on the design of services'],
  ['deu', 'Leitung der Gruppe fiir Einkauf und Verhandlung mit den Lieferanten, zustandig fur die Planung'],
  ['fra', 'Gestion de la relation avec les clients et mise en place des outils pour une equipe de dix'],
  ['spa', 'Gestion de las cuentas y atencion a los clientes en la oficina del centro, desde 2019 con equipo'],
  ['ita', 'Gestione della contabilita e dei rapporti con i fornitori, presso la sede di Torino, nel settore'],
  [
    'por',
    'Gestao da equipe e das contas, atendimento aos clientes do setor com foco em vendas para o varejo',
  ],
  [
    'nld',
    'Leiding van het team en de planning voor klanten bij een bedrijf in de haven, met oog voor detail',
  ],
  [
    'pol',
    'Obsluga klientow w biurze oraz praca z zespolem, od 2019 do dzis, kontakt z dostawcami i na budowie',
  ],
])('%s is told by its small words, with or without accents', (language, text) => {
  expect(tellLanguage(text)).toBe(language);
});

test('names and abbreviations tell no language', () => {
  expect(tellLanguage('Ola Tveit Kotlin Postgres Terraform AWS GCP Bergen 2019')).toBeNull();
});
