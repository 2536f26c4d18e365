import { CvId } from '@vitae/schema/ids';
import { expect, it } from 'vitest';
import { analyseOffline } from './analyse-offline.ts';
import { textCv } from './testing/text-cv.ts';

const cvId = CvId.parse('cv_test');
const read = (source: string) => analyseOffline(textCv(source), { cvId });

const PORTAL = `Морозенко Илья
Мужчина, 27 лет, родился 5 июня 1997
+7 900 555 12 34
ilya.morozenko@example.com
Проживает: Санкт-Петербург

Желаемая должность и зарплата
Бариста-администратор
80 000 ₽

Опыт работы — 4 года 2 месяца

Октябрь 2022 —
настоящее время
2 года 3 месяца
Кофейня «Зерно и пена»
Санкт-Петербург
Гостиницы, рестораны, общепит
• Ресторан, фаст-фуд
Старший бариста
Приготовление кофе, обучение новых сотрудников.

Ноябрь 2020 —
Сентябрь 2022
1 год 11 месяцев
ИП Лебеденко О.Н.
Санкт-Петербург
Бариста
Работа на кассе.

Образование
Среднее специальное
2017
Колледж туризма и сервиса, Санкт-Петербург
Сервис и туризм, Специалист по гостиничному сервису

Ключевые навыки
Знание языков
Русский — Родной
Английский — A2 — Элементарный
Навыки
Латте-арт    Работа с кассой    1С:Предприятие

Дополнительная информация
Обо мне
Люблю общаться с гостями.`;

it('reads the form that Russian job portals print', () => {
  const { result } = read(PORTAL);
  expect(result.contact).toMatchObject({
    name: 'Морозенко Илья',
    headline: 'Бариста-администратор',
    birthDate: '1997-06-05',
    location: 'Санкт-Петербург',
  });
  expect(result.experiences).toMatchObject([
    {
      title: 'Старший бариста',
      organisation: 'Кофейня «Зерно и пена»',
      startDate: '2022-10',
      endDate: 'present',
    },
    { title: 'Бариста', organisation: 'ИП Лебеденко О.Н.', startDate: '2020-11', endDate: '2022-09' },
  ]);
  expect(result.educations).toMatchObject([
    { institution: 'Колледж туризма и сервиса', degree: 'Среднее специальное', endDate: '2017' },
  ]);
  expect(result.skills.map(({ name }) => name)).toEqual(['Латте-арт', 'Работа с кассой', '1С:Предприятие']);
  expect(result.languages.map(({ name, cefr }) => [name, cefr])).toEqual([
    ['Русский', 'native'],
    ['Английский', 'A2'],
  ]);
  expect(result.summary).toBe('Люблю общаться с гостями.');
});
