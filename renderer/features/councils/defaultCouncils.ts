import { newCouncil } from '@shared/domain/council/factory';
import { councilKinds } from '@shared/domain/council/codes';
import { labelOf } from '@shared/domain/record/codes';
import type { Office } from '@/data/office';

const usual = ['party', 'deliberative', 'supervisory', 'residents'];

/** 北关社区 + 社区党委 is 北关社区党委. */
function councilName(community: string, kind: string): string {
  const level = '\u793E\u533A';
  return community.endsWith(level) && kind.startsWith(level)
    ? community + kind.slice(level.length)
    : community + kind;
}

/** Sets up 社区党委, 议事会, 监事会 and 居委会 with their usual rules and nobody in them yet. */
export async function makeDefaultCouncils(office: Office): Promise<void> {
  const community = office.profile()?.communityName ?? '';
  const drafts = usual.map((kind) =>
    newCouncil(kind, { name: councilName(community, labelOf(councilKinds, kind)) }),
  );
  await office.repo('councils').insertMany(drafts);
}
