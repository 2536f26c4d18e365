import { CvId } from '@vitae/schema/ids';
import { expect, test } from 'vitest';
import { readDocument } from '../../read/read-document.ts';
import { analyseOffline } from '../analyse-offline.ts';

const read = async (text: string) =>
  analyseOffline(await readDocument(new TextEncoder().encode(text)), { cvId: CvId.parse('cv_grid') });

test('the language grid of a Europass CV is read as languages, and its heads and legend are listed as unplaced', async () => {
  const { result, unplaced } = await read(`Beatrice Lombardini
b.lombardini@example.com

COMPETENZE PERSONALI
Lingua madre\tItaliano
Altre lingue\tCOMPRENSIONE\tPARLATO\tPRODUZIONE SCRITTA
Ascolto\tLettura\tInterazione\tProduzione orale
Inglese\tB2\tC1\tB2\tB2\tB1
Francese\tA2\tB1\tA2\tA2\tA1
Livelli: A1 e A2: Utente base – B1 e B2: Utente autonomo – C1 e C2: Utente avanzato
Competenze informatiche\tSAP, Zucchetti, Excel
`);
  expect(result.languages.map(({ name, level, cefr }) => [name, level, cefr])).toEqual([
    ['Italiano', 'Lingua madre', 'native'],
    ['Inglese', 'B2', 'B2'],
    ['Francese', 'A2', 'A2'],
  ]);
  expect(result.skills.map(({ name }) => name)).toEqual(['SAP', 'Zucchetti', 'Excel']);
  expect(unplaced.map(({ text }) => text.split('\t')[0])).toEqual([
    'Altre lingue',
    'Ascolto',
    'Livelli: A1 e A2: Utente base – B1 e B2: Utente autonomo – C1 e C2: Utente avanzato',
  ]);
});
