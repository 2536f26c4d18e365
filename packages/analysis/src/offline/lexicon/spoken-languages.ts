import { foldKey, phraseSet } from '../text/fold.ts';
import { LOCALES } from './locales.ts';

const CODES =
  'br oc co fy fo rm sc an ast nds hsb tt ba cv ce sah mi sm to haw ht ln wo ff bm ee tw ak rn lg ny sn st tn ts om bo dz ug gsw qu ay gn ti mai bho ceb war ilo af am ar az be bg bn bs ca cs cy da de el en eo es et eu fa fi fil fr ga gl gu he hi hr hu hy id is it ja jv ka kk km kn ko ku ky la lb lo lt lv mg mk ml mn mr ms mt my ne nl no nb nn or pa pl ps pt ro ru rw sd si sk sl so sq sr su sv sw ta te tg th tk tl tr tt ug uk ur uz vi xh yi yo yue zh zu ig ha sa gd'.split(
    ' ',
  );

/** Names people use that the tables lack. */
const MORE = phraseSet(
  'wallon|picard|gallo|francoprovençal|franco provençal|arpitan|normand|savoyard|provençal|gascon|langue des signes|langue des signes française|langue des signes québécoise|langue des signes de belgique francophone|créole réunionnais|créole haïtien|créole martiniquais|créole guadeloupéen|créole mauricien|comorien|shimaoré|tahitien|peul|pulaar|malinké|soninké|dioula|arabe classique|arabe marocain|arabe algérien|arabe tunisien|arabe libanais|arabe standard|hassanya|chaoui|rifain|chleuh|tigrinya',
  'lengua de signos|lengua de signos española|lengua de signos catalana|lengua de señas|lengua de señas argentina|lengua de señas mexicana|lengua de señas colombiana|lengua de señas chilena|bable|leonés|extremeño|aranés|panocho|k iche|quiché|q eqchi|kaqchikel|mam|otomí|purépecha|tarahumara|tzotzil|tzeltal|mazahua|mixe|totonaco|huasteco|garífuna|miskito|emberá|wayuunaiki|nasa yuwe|rapanui|mapuche',
  'lingua dei segni|lingua dei segni italiana|lis|veneto|lombardo|piemontese|ligure|genovese|romagnolo|emiliano|pugliese|calabrese|griko|arbëreshë|occitano|francoprovenzale|latino|greco antico|greco classico',
  'língua gestual portuguesa|língua gestual|língua de sinais|língua brasileira de sinais libras|mirandês|crioulo|crioulo cabo verdiano|cabo verdiano|crioulo da guiné|kimbundu|umbundu|tupi|tupi guarani|guarani|quéchua|nheengatu|pomerano|talian|latim|grego antigo',
  'deutsche gebärdensprache|österreichische gebärdensprache|gebärdensprache dgs|dgs|ögs|schwyzerdütsch|schwiizerdütsch|bairisch|bayerisch|plattdüütsch|lëtzebuergesch|letzeburgisch|sorbisch|obersorbisch|niedersorbisch|romanes|romani|walliserdeutsch|südtirolerisch|jiddisch|altgriechisch|hebräisch biblisch|kölsch|friesisch|nordfriesisch',
  'náhuatl|nahuatl|libras|língua brasileira de sinais|castelhano|castillano|castigliano|castillan|język migowy|жестовый язык|русский жестовый язык|maya|quechua|aymara|guaraní|mapudungun|zapoteco|mixteco|asturiano|aragonés|occitan|alsacien|breton|corse|créole|kabyle|berbère|tamazight|darija|arabe dialectal|arabe littéraire|türkisch|plattdeutsch|niederdeutsch|kaszubski|śląski|siciliano|napoletano|sardo|friulano|ladino|valencià|català|euskera|gallego|frysk|papiaments|papiamento|sranan|surinaams|廣東話|广东话|粵語|普通話|國語|閩南語|闽南语|台語|客家話|客家话|客語|上海话|潮汕话|四川话|漢語|汉语|华语|華語|北京語|広東語|台湾語|法語|德語|俄語|日文|韓文|法文|德文|西班牙文|葡萄牙文|俄文|泰文|越南文|印尼文|手話|手语|mandarin|mandarin chinese|cantonese|castilian|castellano|hochdeutsch|schweizerdeutsch|swiss german|flemish|vlaams|flamand|farsi|tagalog|hebrew|brazilian portuguese|american english|british english|business english|wirtschaftsenglisch|moldovan|valenciano|sign language|gebärdensprache|american sign language|asl|british sign language|latein|latin|altgriechisch|ancient greek|普通话|国语|粤语|英文|日文|中文|法文|德文|韩文|英語|日本語|中国語|韓国語|mandarín|chino mandarín|mandarino|mandarim|chinois mandarin|język angielski|język polski|język niemiecki|język francuski|język hiszpański|język rosyjski|serbo croatian|serbokroatisch|bahasa indonesia|bahasa melayu|punjabi|panjabi|malayalam|haitian creole|creole|kreol|lsf|lingala|wolof|twi|romansh|frisian|fries|catalan|basque|galician|kurdish|pashto|dari',
);

let names: ReadonlySet<string> | null = null;

function languageNames(): ReadonlySet<string> {
  names ??= new Set([
    ...MORE,
    ...LOCALES.flatMap((locale) => {
      const table = new Intl.DisplayNames([locale], { type: 'language' });
      return CODES.map((code) => foldKey(table.of(code) ?? code));
    }),
  ]);
  return names;
}

/** Whether a text is the name of a spoken language, in any language the engine reads. */
export const isSpokenLanguage = (text: string): boolean => languageNames().has(foldKey(text));
