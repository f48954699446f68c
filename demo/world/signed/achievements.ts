import { HOSTS } from '../issuers.ts';
import type { Document } from './sign.ts';

type Picture = 'robotics' | 'field-survey' | 'first-aid' | 'harbour';

/** Its picture lies beside it. */
type Achievement = Document & { id: string; image: { id: string; type: string } };

function achievement(host: string, picture: Picture, about: Document): Achievement {
  const id = `https://${host}/achievements/${picture}`;
  return { id, type: ['Achievement'], image: { id: `${id}.png`, type: 'Image' }, ...about };
}

/** What a grade for the robotics course is a grade of. */
export const ROBOTICS_GRADE = `https://${HOSTS.university}/achievements/robotics/results/grade`;

/** What can be achieved, as the signed badges describe it (OB 3.0 §B.1.1 Achievement). */
export const ACHIEVEMENTS = {
  robotics: achievement(HOSTS.university, 'robotics', {
    achievementType: 'Course',
    name: 'ロボット制御 基礎',
    description: '移動ロボットの制御を学ぶ全14回の演習を修了した方に授与します。',
    criteria: { narrative: '全14回のうち12回以上に出席し、走行課題を完走した者' },
    tag: ['ロボット工学', '制御'],
    alignment: [
      {
        type: ['Alignment'],
        targetName: '工学基礎 制御の領域',
        targetUrl: `https://${HOSTS.university}/framework/control`,
        targetFramework: '月見坂工科大学 工学教育の枠組み',
      },
    ],
    resultDescription: [
      {
        id: ROBOTICS_GRADE,
        type: ['ResultDescription'],
        name: '走行課題の評価',
        resultType: 'LetterGrade',
      },
    ],
  }),
  fieldSurvey: achievement(HOSTS.university, 'field-survey', {
    achievementType: 'Course',
    name: '地域フィールド調査',
    description: '地域に出て調べ、結果を住民に報告した方に授与します。',
    criteria: { narrative: '現地調査を3回行い、報告会で発表した者' },
  }),
  firstAid: achievement(HOSTS.university, 'first-aid', {
    achievementType: 'Badge',
    name: '応急手当リーダー',
    description: '学内の応急手当講習で、指導の補助ができる方に授与します。',
    criteria: { narrative: '講習（6時間）と指導補助の実技を修了した者' },
  }),
  maritimeEnglish: achievement(HOSTS.harbour, 'harbour', {
    achievementType: 'Certificate',
    name: 'Maritime English, Level B2',
    description: 'The holder handles distress, weather and traffic messages in English, at sea and ashore.',
    criteria: { narrative: 'Passed the radio simulation and a written examination.' },
    tag: ['English', 'seafaring'],
  }),
} satisfies Record<string, Achievement>;

/** Pictures that the issuers serve: the address, and the key of the design. */
export const SIGNED_PICTURES: readonly (readonly [url: string, key: Picture])[] = [
  [ACHIEVEMENTS.robotics.image.id, 'robotics'],
  [ACHIEVEMENTS.fieldSurvey.image.id, 'field-survey'],
  [ACHIEVEMENTS.firstAid.image.id, 'first-aid'],
  [ACHIEVEMENTS.maritimeEnglish.image.id, 'harbour'],
];
