import { CvId } from '@vitae/schema/ids';
import { describe, expect, it } from 'vitest';
import { analyseOffline } from './analyse-offline.ts';
import { textCv } from './testing/text-cv.ts';

const cvId = CvId.parse('cv_test');
const read = (source: string) => analyseOffline(textCv(source), { cvId }).result;

const RIREKISHO = `履 歴 書
氏　名	松宮　沙羅
電話	080-0000-5678

年	月	学歴・職歴
		学歴
平成26	4	青葉みらい大学 文学部 英米文学科 入学
平成30	3	青葉みらい大学 文学部 英米文学科 卒業
		職歴
平成30	4	株式会社ひかり書店 入社
		販売部に配属、店舗運営を担当
令和3	9	一身上の都合により退職
令和3	10	株式会社みらい出版 入社
		現在に至る
		以上

年	月	免許・資格
2016	8	普通自動車第一種運転免許 取得
2017	11	TOEIC Listening & Reading Test 865点 取得

志望の動機、自己PRなど
児童書に幼い頃から親しんできました。`;

const KEIREKISHO = `職務経歴書
氏名：小野沢 美帆

■職務要約
食品メーカーにて営業職に従事してまいりました。

■職務経歴
株式会社北海フーズ（2014年4月～2018年8月）
事業内容：食品の製造・販売
資本金：5,000万円　従業員数：320名
期間：2014年4月～2018年8月
職種：ルート営業
【業務内容】
・スーパーマーケット40店舗への提案営業
2018年9月～現在　株式会社ヒューマン橋
【役職】チーフ
・求人企業の新規開拓

■活かせる経験・スキル
言語：Java、Python

■資格
H25.2　秘書検定2級 合格`;

const RESUME = `姓名：苏晚晴　性别：女　出生年月：1996.08
电话：138-0000-1234　邮箱：wanqing@example.com

教育背景
2014.09-2018.06　江南理工大学　会计学　本科

工作经历
2018.07-至今　杭州云帆贸易有限公司　财务主管
负责公司财务核算及报表编制
组织年度预算

专业技能
精通用友、金蝶财务软件
熟练使用Excel（数据透视表、VLOOKUP）

语言能力
英语（CET-6）、普通话

证书
中级会计师（2017年）
大学英语六级`;

describe('a Japanese form', () => {
  const result = read(RIREKISHO);

  it('reads its table of schools and employers, with eras and columns of years', () => {
    expect(result.contact).toMatchObject({ name: '松宮 沙羅', phone: '080-0000-5678' });
    expect(result.educations).toMatchObject([
      { institution: '青葉みらい大学', startDate: '2014-04', endDate: '2018-03' },
    ]);
    expect(result.experiences).toMatchObject([
      { organisation: '株式会社ひかり書店', startDate: '2018-04', endDate: '2021-09' },
      { organisation: '株式会社みらい出版', startDate: '2021-10', endDate: 'present' },
    ]);
  });

  it('reads its table of licences', () => {
    expect(result.certifications).toMatchObject([
      { name: '普通自動車第一種運転免許', date: '2016-08' },
      { name: 'TOEIC Listening & Reading Test 865点', date: '2017-11' },
    ]);
    expect(result.summary).toBe('児童書に幼い頃から親しんできました。');
  });
});

it('parts one Japanese table of schools and employers where somebody first entered a firm', () => {
  const { educations, experiences, certifications } = read(`履歴書
氏名　大庭 由香里
学歴・職歴
2007年4月　武蔵野青空短期大学　生活科学科　入学
2009年3月　武蔵野青空短期大学　生活科学科　卒業
2009年4月　株式会社エール保険　入社
2015年3月　株式会社エール保険　退社
免許・資格
2010年2月　日商簿記検定試験2級`);
  expect(educations).toMatchObject([{ institution: '武蔵野青空短期大学', endDate: '2009-03' }]);
  expect(experiences).toMatchObject([{ organisation: '株式会社エール保険', endDate: '2015-03' }]);
  expect(certifications).toMatchObject([{ name: '日商簿記検定試験2級', date: '2010-02' }]);
});

describe('a Japanese record of work', () => {
  const result = read(KEIREKISHO);

  it('gathers the labelled lines of a job into one entry', () => {
    expect(result.experiences).toMatchObject([
      { title: 'ルート営業', organisation: '株式会社北海フーズ', startDate: '2014-04', endDate: '2018-08' },
      { title: 'チーフ', organisation: '株式会社ヒューマン橋', startDate: '2018-09', endDate: 'present' },
    ]);
    expect(result.experiences).toHaveLength(2);
  });

  it('tells headings by the mark they share', () => {
    expect(result.skills.map(({ name }) => name)).toEqual(['Java', 'Python']);
    expect(result.certifications).toMatchObject([{ name: '秘書検定2級', date: '2013-02' }]);
  });
});

describe('a Chinese CV', () => {
  const result = read(RESUME);

  it('takes the word before a skill for its level', () => {
    expect(result.skills.map(({ name, level }) => [name, level])).toEqual([
      ['用友', '精通'],
      ['金蝶财务软件', '精通'],
      ['Excel（数据透视表、VLOOKUP）', '熟练使用'],
    ]);
  });

  it('reads people, jobs, schools, languages and certificates', () => {
    expect(result.contact).toMatchObject({ name: '苏晚晴', birthDate: '1996-08' });
    expect(result.experiences).toMatchObject([
      { title: '财务主管', organisation: '杭州云帆贸易有限公司', endDate: 'present' },
    ]);
    expect(result.educations).toMatchObject([
      { institution: '江南理工大学', degree: '本科', area: '会计学', endDate: '2018-06' },
    ]);
    expect(result.languages.map(({ name }) => name)).toEqual(['英语', '普通话']);
    expect(result.certifications.map(({ name }) => name)).toEqual(['中级会计师', '大学英语六级']);
  });
});

it('reads the department and the post behind one label as one title', () => {
  const { experiences } = read('職務経歴\n\n平成19年10月～現在 青空建工株式会社\n担当：工事部 現場代理人');
  expect(experiences).toMatchObject([{ title: '工事部 現場代理人', organisation: '青空建工株式会社' }]);
});
