import { describe, expect, it } from 'vitest';
import { readLines } from '../../lines/read-lines.ts';
import type { Found } from '../../output/found.ts';
import { pageCv, textCv } from '../../testing/text-cv.ts';
import { readContact } from './read-contact.ts';
import { readLinks } from './read-links.ts';

type Values = Record<string, unknown>;

function read(text: Parameters<typeof readLines>[0]): Values {
  const { contact } = readContact(readLines(text), 'unknown');
  const values = Object.entries(contact).map(([key, found]: [string, Found | readonly Found[] | null]) => [
    key,
    Array.isArray(found) ? found.map(({ value }: Found) => value) : ((found as Found | null)?.value ?? null),
  ]);
  return Object.fromEntries(values);
}

function links(text: Parameters<typeof readLines>[0]): string[] {
  const lines = readLines(text);
  return readLinks(lines, readContact(lines, 'unknown').pieces).map(({ url }) => url?.value ?? '');
}

describe('the name', () => {
  it('goes on over the lines that large letters need in a narrow column', () => {
    const big = { size: 19, bold: true };
    const text = pageCv([
      ['Lennart', big],
      ['Düsterbeck-', big],
      ['Lohr', big],
      'Developer',
      'duesterbeck@example.org',
    ]);
    expect(read(text)).toMatchObject({ name: 'Lennart Düsterbeck-Lohr', headline: 'Developer' });
  });

  it('is the first line in most CVs, with the headline under it', () => {
    expect(read(textCv('Ada Quill\nSenior Engineer\nada@quill.example | Leeds, UK'))).toMatchObject({
      name: 'Ada Quill',
      headline: 'Senior Engineer',
      email: 'ada@quill.example',
      location: 'Leeds, UK',
    });
  });

  it('is told from the profession behind a comma', () => {
    expect(read(textCv('Ada Quill-Marsh, Director, Supply Chain\nada@quill.example'))).toMatchObject({
      name: 'Ada Quill-Marsh',
      headline: 'Director, Supply Chain',
    });
  });

  it('is told from a larger tagline above it', () => {
    const text = pageCv([
      ['Product Designer', { size: 20 }],
      ['Ada Quill', { size: 13 }],
      'ada.quill@quill.example',
    ]);
    expect(read(text)).toMatchObject({ name: 'Ada Quill', headline: 'Product Designer' });
  });

  it('may take two lines, one word, or another script', () => {
    const twoLines = pageCv([['Wilhelmina', { size: 40 }], ['Thornbury', { size: 40 }], 'Archivist']);
    expect(read(twoLines).name).toBe('Wilhelmina Thornbury');
    expect(read(pageCv([['Zephyrine', { size: 26 }], 'zephyrine@mail.example'])).name).toBe('Zephyrine');
    expect(read(textCv('山田 太郎\nエンジニア')).name).toBe('山田 太郎');
    expect(read(textCv('Егорова Мария Сергеевна\n+7 912 555-01-23')).name).toBe('Егорова Мария Сергеевна');
  });

  it('may stand behind a label', () => {
    expect(read(textCv('Persönliche Daten\nName: Leonie Grün\nGeburtsdatum: 14.03.1991')).name).toBe(
      'Leonie Grün',
    );
    expect(read(textCv('氏名　佐藤 花子\n生年月日　1993年7月12日'))).toMatchObject({
      name: '佐藤 花子',
      birthDate: '1993-07-12',
    });
  });
});

describe('numbers and addresses', () => {
  it('keeps phone numbers as printed, whatever a number plan says', () => {
    expect(read(textCv('Ada Quill\nTel. (718) 555–0100, mobile +44 20 7946 0991'))).toMatchObject({
      phone: '(718) 555–0100',
      additionalPhones: ['+44 20 7946 0991'],
    });
  });

  it('takes years for no phone number', () => {
    expect(read(textCv('Ada Quill\n2014 - 2018')).phone).toBeNull();
  });

  it('finds an address that only a link holds', () => {
    const text = pageCv([
      ['Ada Quill', { size: 20 }],
      ['Write to me', { links: [{ start: 0, end: 11, url: 'mailto:ada@quill.example' }] }],
    ]);
    expect(read(text).email).toBe('ada@quill.example');
  });

  it('traces an address that a line break parts to both of its halves', () => {
    const url = 'mailto:ada.quill@example.org';
    const text = pageCv([
      ['Ada Quill', { size: 20 }],
      ['ada.quill@example.', { links: [{ start: 0, end: 18, url }] }],
      ['org', { links: [{ start: 0, end: 3, url }] }],
    ]);
    const { email } = readContact(readLines(text), 'unknown').contact;
    expect(email?.value).toBe('ada.quill@example.org');
    expect(email?.spans).toMatchObject([{ line: 1 }, { line: 2 }]);
  });

  it('traces an address that the browser prints once more behind its words to the words', () => {
    const url = 'mailto:ada.quill@example.org';
    const text = pageCv([
      ['Ada Quill', { size: 20 }],
      ['ada.quill@examp', { links: [{ start: 0, end: 15, url }] }],
      ['le.org', { links: [{ start: 0, end: 6, url }] }],
      ['(mailto:ada.quill', { links: [{ start: 0, end: 17, url }] }],
      ['@example.org)', { links: [{ start: 0, end: 13, url }] }],
    ]);
    const { email } = readContact(readLines(text), 'unknown').contact;
    expect(email?.spans).toMatchObject([{ line: 1 }, { line: 2 }]);
  });

  it('takes no address from a link whose words print another one', () => {
    const url = 'mailto:eve@example.org';
    const text = pageCv([
      ['Ada Quill', { size: 20 }],
      ['adà@quill', { links: [{ start: 0, end: 9, url }] }],
    ]);
    expect(read(text).email).toBeNull();
  });

  it('drops the glyph of an icon before an address', () => {
    expect(read(textCv('Ada Quill\n✉ ada@quill.example')).email).toBe('ada@quill.example');
  });

  it('joins a street with the town in the next line', () => {
    expect(read(textCv('Ada Quill\nAm Mühlbach 7\n79104 Freiburg\nada@quill.example')).location).toBe(
      'Am Mühlbach 7 79104 Freiburg',
    );
  });

  it('reads labels of Japanese forms that stand right before their values', () => {
    expect(
      read(textCv('氏名若槻葉月\n電話090-0000-0004\n現住所〒980-0805 宮城県仙台市青葉区大手町1-2-3')),
    ).toMatchObject({
      name: '若槻葉月',
      phone: '090-0000-0004',
      location: '〒980-0805 宮城県仙台市青葉区大手町1-2-3',
    });
  });

  it('reads labels beside, before and above their values', () => {
    const text = textCv('Ada Quill\nE-MAIL\nada@quill.example\nLOCATION\nAustin, Texas\nNationality: Irish');
    expect(read(text)).toMatchObject({
      email: 'ada@quill.example',
      location: 'Austin, Texas',
      nationality: 'Irish',
    });
  });
});

describe('links', () => {
  it('come from the text, from labels with an annotation, and from a network’s handle', () => {
    const label = 'GitHub';
    const text = pageCv([
      ['Ada Quill', { size: 20 }],
      ['quill.dev | LinkedIn', { links: [{ start: 12, end: 20, url: 'https://www.linkedin.com/in/adaq' }] }],
      `${label}: adaq`,
    ]);
    expect(links(text).sort()).toEqual([
      'https://github.com/adaq',
      'https://quill.dev',
      'https://www.linkedin.com/in/adaq',
    ]);
  });

  it('leave out maps, the form’s own address and what a mail link covers', () => {
    const text = pageCv([
      'Ada Quill',
      [
        '22 rue du Port, Lyon',
        { links: [{ start: 0, end: 20, url: 'https://www.google.com/maps?q=22+rue' }] },
      ],
      ['quill.example', { links: [{ start: 0, end: 13, url: 'mailto:ada@quill.example' }] }],
      '© European Union | https://europass.europa.eu',
    ]);
    expect(links(text)).toEqual([]);
  });

  it('leave out the front page of a network and what only looks like an address', () => {
    const text = pageCv([
      'Ada Quill',
      ['Ada', { links: [{ start: 0, end: 3, url: 'https://github.com/' }] }],
      'Node.js and ASP.NET',
    ]);
    expect(links(text)).toEqual([]);
  });
});

it('reads a name with a comma in it where its letters are the largest', () => {
  const text = pageCv([
    ['Lim Hui Fen, Joan', { size: 24, bold: true }],
    'Brand manager',
    'Bishan, Singapore',
    'joan.lim@example.org',
  ]);
  expect(read(text)).toMatchObject({ name: 'Lim Hui Fen, Joan' });
});

describe('forms', () => {
  it('print several labelled values in one line', () => {
    expect(
      read(
        textCv('姓    名：苏晚晴    性    别：女\n出生年月：1996.08　电话：138-0000-1234\n现居地：杭州市'),
      ),
    ).toMatchObject({ name: '苏晚晴', birthDate: '1996-08', phone: '138-0000-1234', location: '杭州市' });
  });

  it('ask for the parts of a name in one label', () => {
    const form =
      'Curriculum vitae\nNome(s) / Apelido(s)\tInês Dias Moura\nMorada(s)\tRua do Moinho, 22, Faro';
    expect(read(textCv(form))).toMatchObject({ name: 'Inês Dias Moura' });
  });

  it('print where somebody lives without a mark, and numbers that are no phone numbers', () => {
    expect(
      read(textCv('苏晚晴 ID：48820173\n女 | 28岁 | 现居住苏州-工业园区\n电话：138 0000 1234')),
    ).toMatchObject({ phone: '138 0000 1234', location: '苏州-工业园区' });
    expect(read(textCv('苏晚晴\n138 0000 1234 ｜ 上海·浦东')).location).toBe('上海·浦东');
  });

  it('say behind the town what somebody would move for', () => {
    expect(
      read(textCv('Анна Речная\nЖенщина, 29 лет, родилась 6 июля 1994\nНовосибирск, готова к переезду')),
    ).toMatchObject({ location: 'Новосибирск' });
  });

  it('ask for the address of mail in words that begin as those for the address do', () => {
    expect(read(textCv('ФИО\tРечная Анна\nАдрес эл. почты\tanna@example.org\nГород\tТомск'))).toMatchObject({
      location: 'Томск',
      email: 'anna@example.org',
    });
  });

  it('print the parts of a Russian name in lines of their own', () => {
    const form = 'Фамилия: Гусаров\nИмя: Павел\nОтчество: Андреевич\nДата рождения: 01.02.1990 г.';
    expect(read(textCv(form))).toMatchObject({ name: 'Гусаров Павел Андреевич', birthDate: '1990-02-01' });
  });

  it('print how a Japanese name is read, beside it or above it', () => {
    const form =
      'ふりがな\tまつみや　さら\n氏　名\t松宮　沙羅\nふりがな\tとうきょうと\n現住所\t東京都世田谷区池尻1-2-3';
    expect(read(textCv(form))).toMatchObject({ name: '松宮 沙羅', location: '東京都世田谷区池尻1-2-3' });
    expect(read(textCv('氏名：山野井 拓海（やまのい たくみ）')).name).toBe('山野井 拓海');
    expect(read(textCv('氏 名：山野井 拓海（やまのい たくみ） 昭和54年6月9日生')).name).toBe('山野井 拓海');
  });

  it('say where and when somebody was born, which is no headline', () => {
    const form = 'Dott. Tommaso Bellandini\nNato a Pisa il 21/07/1985\nCell. 333 5550199';
    expect(read(textCv(form))).toMatchObject({ birthDate: '1985-07-21', headline: null });
  });

  it('print phone numbers with an area code in brackets first', () => {
    expect(read(textCv('Rafaela Duartes\n(31) 90000-1234 | rafaela@example.com')).phone).toBe(
      '(31) 90000-1234',
    );
  });
});

describe('narrow columns', () => {
  const wide = { left: 20 } as const;

  it('break addresses in two, which are put together', () => {
    const text = pageCv([
      ['Noor ten Haveland', { size: 20, left: 20 }],
      ['+31 6 0000 0027 • noor_ten-', wide],
      ['haveland@example.net • github.com/noor-', wide],
      ['ten-haveland-example', wide],
    ]);
    expect(read(text)).toMatchObject({ email: 'noor_ten-haveland@example.net', name: 'Noor ten Haveland' });
    const lines = readLines(text);
    const { pieces, wrapped } = readContact(lines, 'unknown');
    expect(readLinks(lines, pieces, wrapped).map(({ url }) => url?.value)).toContain(
      'https://github.com/noor-ten-haveland-example',
    );
  });

  it('break the name of a site behind a hyphen, though what follows looks like a site', () => {
    const text = pageCv(['Ada Quill', 'Leeds | ada@quill.example | www.quill-', 'harbour.example.com']);
    const lines = readLines(text);
    const { pieces, wrapped } = readContact(lines, 'unknown');
    expect(readLinks(lines, pieces, wrapped).map(({ url }) => url?.value)).toEqual([
      'https://www.quill-harbour.example.com',
    ]);
  });

  it('print labels in one line and their values in the lines under it', () => {
    const text = textCv(
      'Zeynep Altmühl\nAnschrift Telefon E-Mail\nAm Speicher 4a, 20457 Hamburg\n040 23125 675\nzeynep@example.org',
    );
    expect(read(text)).toMatchObject({
      location: 'Am Speicher 4a, 20457 Hamburg',
      phone: '040 23125 675',
      email: 'zeynep@example.org',
    });
  });
});

describe('phone numbers', () => {
  it.each([
    ['Tél. : 04.72.00.11.22 / 06.00.11.22.33', ['04.72.00.11.22', '06.00.11.22.33']],
    ['030-5550123 / 06 – 12 34 56 78', ['030-5550123', '06 – 12 34 56 78']],
    ['089 / 12 34 56 - 78', ['089 / 12 34 56 - 78']],
    ['030 - 000 00 09', ['030 - 000 00 09']],
    ['PESEL: 90010112345', []],
    ['Rua das Acácias, 120, 30130-110 Belo Horizonte', []],
  ])('are told apart and from other numbers: %s', (line, numbers) => {
    const { phone, additionalPhones } = read(textCv(`Ada Quill\n${line}`));
    expect([phone, ...(additionalPhones as string[])].filter((each) => each !== null)).toEqual(numbers);
  });
});

it('parts a place from the number and the address of mail behind it, though only spaces stand between', () => {
  expect(read(textCv('Ada Quill\nAnalyst\n59000 Lille +33 7 44 12 08 00 ada@quill.example'))).toMatchObject({
    location: '59000 Lille',
    email: 'ada@quill.example',
  });
});

it('takes a street with its number behind a comma into the address', () => {
  expect(
    read(textCv('Ada Quill\nada@quill.example\nCarrer de l’Exemple, 14\n07460 Pollença (Illes Balears)')),
  ).toMatchObject({ location: 'Carrer de l’Exemple, 14 07460 Pollença (Illes Balears)' });
});
