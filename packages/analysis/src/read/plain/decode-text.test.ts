import { expect, test } from 'vitest';
import { decodeText } from './decode-text.ts';

/** Lines of CVs of made-up people, as iconv writes them in each encoding. */
const LINES: readonly (readonly [string, string, string])[] = [
  [
    'windows-1252',
    'Élodie Exemple – Chargée de clientèle à Besançon, août 2018',
    'yWxvZGllIEV4ZW1wbGUgliBDaGFyZ+llIGRlIGNsaWVudOhsZSDgIEJlc2Fu529uLCBhb/t0IDIwMTg=',
  ],
  [
    'windows-1250',
    'Łukasz Przykład – Księgowy, Spółka Świt, wrzesień 2019, wykształcenie wyższe',
    'o3VrYXN6IFByenlrs2FkIJYgS3Np6mdvd3ksIFNw87NrYSCMd2l0LCB3cnplc2ll8SAyMDE5LCB3eWtzenRhs2NlbmllIHd5v3N6ZQ==',
  ],
  [
    'iso-8859-2',
    'Jiří Příklad, Účetní, Společnost Růže, Plzeň, září 2019, Vzdělání, České vysoké učení',
    'Smn47SBQ+O1rbGFkLCDa6GV0bu0sIFNwb2xl6G5vc3QgUvm+ZSwgUGx6ZfIsIHrh+O0gMjAxOSwgVnpk7Gzhbu0sIMhlc2vpIHZ5c29r6SB16GVu7Q==',
  ],
  [
    'windows-1251',
    'Иван Примеров, бухгалтер, Москва, март 2019 – настоящее время',
    'yOLg7SDP8Ojs5fDu4iwg4fP14+Dr8uXwLCDM7vHq4uAsIOzg8PIgMjAxOSCWIO3g8fLu//nl5SDi8OXs/w==',
  ],
  [
    'koi8-r',
    'Иван Примеров, бухгалтер, Москва, опыт работы: март 2019',
    '6dfBziDw0snNxdLP1ywgwtXIx8HM1MXSLCDtz9PL18EsIM/Q2dQg0sHCz9TZOiDNwdLUIDIwMTk=',
  ],
  [
    'iso-8859-5',
    'Иван Примеров, бухгалтер, Москва, опыт работы: март 2019',
    'uNLQ3SC/4Njc1eDe0iwg0ePl09Db4tXgLCC83uHa0tAsIN7f6+Ig4NDR3uLrOiDc0ODiIDIwMTk=',
  ],
  [
    'ibm866',
    'Иван Примеров, бухгалтер, Москва, опыт работы: март 2019',
    'iKKgrSCP4KispeCuoiwgoePlo6Cr4qXgLCCMruGqoqAsIK6v6+Ig4KChruLrOiCsoODiIDIwMTk=',
  ],
  [
    'windows-1253',
    'Γιώργος Παράδειγμα, Λογιστής, Αθήνα, Άνοιξη 2019, Επαγγελματική εμπειρία',
    'w+n+8ePv8iDQ4fHc5OXp4+zhLCDL7+Pp8/Te8iwgweje7eEsIKLt7+nu5yAyMDE5LCDF8OHj4+Xr7OH06ereIOXs8OXp8d/h',
  ],
  [
    'windows-1254',
    'Ayşe Örnek, Muhasebeci, Işık Şirketi, İstanbul, Ağustos 2019, Eğitim: Boğaziçi Üniversitesi',
    'QXn+ZSDWcm5laywgTXVoYXNlYmVjaSwgSf79ayDeaXJrZXRpLCDdc3RhbmJ1bCwgQfB1c3RvcyAyMDE5LCBF8Gl0aW06IEJv8GF6aedpINxuaXZlcnNpdGVzaQ==',
  ],
  [
    'windows-1255',
    'דנה לדוגמה, מנהלת חשבונות, תל אביב, 2019, ניסיון תעסוקתי',
    '4/DkIOzj5eLu5Cwg7vDk7Pog5/nh5fDl+iwg+uwg4OHp4SwgMjAxOSwg8Onx6eXvIPry8eX3+uk=',
  ],
  [
    'windows-1256',
    'ليلى مثال، محاسبة، شركة المثال، القاهرة 2019، الخبرة العملية',
    '4e3h7CDjy8fhoSDjzcfTyMmhINTR38kgx+Hjy8fhoSDH4d7H5dHJIDIwMTmhIMfhzsjRySDH4drj4e3J',
  ],
  [
    'windows-874',
    'สมชาย ตัวอย่าง นักบัญชี กรุงเทพ 2562 ประสบการณ์ทำงาน การศึกษา',
    'ysGq0sIgtdHHzcLo0qcgudGhutGtqtUgocPYp+C3viAyNTYyILvD0Mq6odLDs+y306fSuSCh0sPI1qHJ0g==',
  ],
  [
    'shift_jis',
    '山田 花子、株式会社サンプル 経理部 2019年4月から、職務経歴',
    'jlKTYyCJ1I5xgUGKlI6uie+O0INUg5ODdoOLIIxvl52VlCAyMDE5lE40jI6CqYLngUGQRZaxjG+X8A==',
  ],
  [
    'euc-jp',
    '山田 花子、株式会社サンプル 経理部 2019年4月から、職務経歴',
    'u7PFxCCy1rvSoaKz9LywsvG80qW1pfOl16XrILfQzf3J9CAyMDE5x680t+6kq6TpoaK/psyzt9DO8g==',
  ],
  [
    'iso-2022-jp',
    '山田 花子、株式会社サンプル 経理部 2019年4月から、職務経歴',
    'GyRCOzNFRBsoQiAbJEIyVjtSISIzdDwwMnE8UiU1JXMlVyVrGyhCIBskQjdQTX1JdBsoQiAyMDE5GyRCRy8bKEI0GyRCN24kKyRpISI/JkwzN1BOchsoQg==',
  ],
  [
    'gb18030',
    '张三，软件工程师，示例公司，北京，2019年3月至今，工作经历',
    '1cXI/aOsyO28/rmks8zKpqOsyr7A/bmry76jrLGxvqmjrDIwMTnE6jPUwtbBvfGjrLmk1/e+rcD6',
  ],
  [
    'big5',
    '王小明，軟體工程師，範例公司，台北，2019年3月至今，工作經歷',
    'pP2kcKn6oUGzbsXppHW1e652oUG9ZKjSpL2lcaFBpXilX6FBMjAxOaZ+M6TrptyktaFBpHWnQLhnvvo=',
  ],
  [
    'euc-kr',
    '홍길동, 소프트웨어 엔지니어, 예제 회사, 서울, 2019년 3월, 경력 사항',
    'yKux5rW/LCC80sfBxq6//r7uIL+jwfa0z77uLCC/ucGmIMi4u+csILytv+8sIDIwMTmz4iAzv/ksILDmt8Igu+fH1w==',
  ],
  [
    'utf-16le',
    'Иван Примеров, бухгалтер, Москва',
    'GAQyBDAEPQQgAB8EQAQ4BDwENQRABD4EMgQsACAAMQRDBEUEMwQwBDsEQgQ1BEAELAAgABwEPgRBBDoEMgQwBA==',
  ],
  ['utf-16be', '张三 软件工程师\n2019 年 3 月', 'XyBOCQAgj29O9l3legteCAAKADIAMAAxADkAIF50ACAAMwAgZwg='],
];

test.each(LINES)('a line in %s is read', (_, line, base64) => {
  expect(decodeText(Buffer.from(base64, 'base64'))).toBe(line);
});

test('one accent in English text is Western European, whatever a detector makes of it', () => {
  const text =
    'Ren\xe9 Example, software engineer, Springfield. Wrote services in Go and led a team of five people.';
  expect(decodeText(Buffer.from(text, 'latin1'))).toBe(text);
});

test('an escape sequence or a zero byte does not make ASCII text anything else', () => {
  expect(decodeText(Buffer.from('Pat Ex\u0000ample, clerk'))).toBe('Pat Example, clerk');
  expect(decodeText(Buffer.from('Pat \u001b[1mExample\u001b[0m, clerk'))).toContain('Example');
});

test('bytes without the letters of any script are no text', () => {
  const random = Uint8Array.from({ length: 4096 }, (_, index) => (index * index * 31 + index * 7919) % 256);
  expect(decodeText(random)).toBeNull();
});
