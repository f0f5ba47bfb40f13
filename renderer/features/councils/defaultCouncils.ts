import { newCouncil } from '@shared/domain/council/factory';
import { councilKinds } from '@shared/domain/council/codes';
import { labelOf } from '@shared/domain/record/codes';
import { text } from '@shared/messages';
import type { Office } from '@/data/office';

const usual = ['party', 'deliberative', 'supervisory', 'residents'];

/** Sets up 社区党委, 议事会, 监事会 and 居委会 with their usual rules and nobody in them yet. */
export async function makeDefaultCouncils(office: Office): Promise<void> {
  const community = office.profile()?.communityName ?? '';
  const drafts = usual.map((kind) =>
    newCouncil(kind, { name: text.councils.defaultName(community, labelOf(councilKinds, kind)) }),
  );
  await office.repo('councils').insertMany(drafts);
}
