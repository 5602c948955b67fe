/**
 * PDF readers copy 一 as ⼀, the radical of the same shape: to the eye the same word, to every formula
 * and search another. The two blocks of radicals in their order, each as the ideograph it stands for.
 */

/** U+2F00–2FD5 by their compatibility decompositions, in the shapes that Japanese fonts give them. */
const kangxi =
  "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢" +
  "尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戸手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火" +
  "爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿" +
  "肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹" +
  "雨青非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黄黍黒黹黽鼎鼓鼠鼻齊齒龍龜龠";

/** U+2E80–2EF3 by Unicode's EquivalentUnifiedIdeograph; 〓: it has none. */
const supplement =
  "〓厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵〓旡日月歺母民氵氺灬爫爫丬牛犭王𤴔" +
  "目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏" +
  "阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟";

const ideographs = new Map(
  [
    { first: 0x2f00, block: kangxi },
    { first: 0x2e80, block: supplement },
  ].flatMap(({ first, block }) =>
    Array.from(block, (ideograph, i): [string, string] => [
      String.fromCharCode(first + i),
      ideograph,
    ]).filter(([, ideograph]) => ideograph !== "〓"),
  ),
);

/** Radicals as the ideographs they stand for; anything else as it is. */
export const foldRadicals = (text: string): string =>
  text.replace(/[\u2e80-\u2fdf]/g, (radical) => ideographs.get(radical) ?? radical);
