import { openIndexes } from '@/search/openIndexes';
import { openOffice } from '@/data/openOffice';
import { host } from '@/platform';
import { community } from './office';
import { drafts, records } from './people';
import './frames';

const rowHeight = 47;
const height = 600;

/** Sets up this PC as the wizard would and fills it, for the real pages to open. */
export async function prepareRealOffice(passphrase: string, count: number): Promise<void> {
  const office = await openOffice({ key: await host.vault.create({ passphrase }) });
  await office.setProfile({
    communityCode: community,
    communityName: '测试社区',
    userName: '王秀兰',
  });
  await office.repo('members').insertMany(drafts(count));
  const indexes = openIndexes(office);
  await indexes.flush();
  await indexes.close();
  await office.close();
}

/** The floor: nine plain cells a row, drawn by hand, in a window that holds only the rows in sight. */
export async function scrollPlain(count: number, frames: number, step: number): Promise<number[]> {
  const people = records(count, community);
  const scroller = document.createElement('div');
  scroller.style.cssText = `height:${height}px;overflow:auto;position:relative`;
  const inner = scroller.appendChild(document.createElement('div'));
  inner.style.height = `${people.length * rowHeight}px`;
  const lines = Array.from({ length: Math.ceil(height / rowHeight) + 1 }, () => line(inner));
  const draw = (): void => {
    const first = Math.floor(scroller.scrollTop / rowHeight);
    for (const [at, { row, cells }] of lines.entries()) {
      const person = people[first + at];
      row.style.transform = `translateY(${(first + at) * rowHeight}px)`;
      if (!person) continue;
      const { name, gender, birthDate, category, branch, joinedAt, mobile, floating, address } = person;
      const shown = [name, gender, birthDate, category, branch, joinedAt, mobile, floating?.kind, address];
      for (const [place, cell] of cells.entries()) cell.textContent = shown[place] ?? '';
    }
  };
  scroller.addEventListener('scroll', draw);
  document.body.append(scroller);
  draw();
  const times = await window.benchFrames.measure(scroller, frames, step);
  scroller.remove();
  return times;
}

function line(parent: HTMLElement): { row: HTMLElement; cells: HTMLElement[] } {
  const row = parent.appendChild(document.createElement('div'));
  row.style.cssText = `position:absolute;height:${rowHeight}px;display:flex`;
  const cells = Array.from({ length: 9 }, () => row.appendChild(document.createElement('div')));
  for (const cell of cells) cell.style.width = '130px';
  return { row, cells };
}
