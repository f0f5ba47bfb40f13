import { type Figure, inFreshPage, type Measure, sideBySide } from '../measure';

const passphrase = 'bench-bench';

/** Backup and restore of a whole PC: Electron's main process writes the file, so other hosts have none. */
export const backup: Measure = {
  name: 'backup',
  async run(stage) {
    if (stage.host !== 'electron') {
      stage.say('backup: left out, it needs --host=electron');
      return [];
    }
    const members = stage.large ? 100_000 : 10_000;
    const pc = await stage.newPc();
    stage.say(`backup: writing ${members} members`);
    await pc.page.evaluate((given) => window.bench.prepareRealOffice(given.passphrase, given.members), {
      passphrase,
      members,
    });
    const figures: Figure[] = [];
    for (const act of ['backUp', 'restore'] as const) {
      const figure = await sideBySide(
        stage,
        {
          name: `${act === 'backUp' ? 'backup' : 'restore'} ${members}`,
          floorName: 'the records read and turned into text',
          records: members,
        },
        {
          own: () =>
            inFreshPage(pc, (page) =>
              page.evaluate((given) => window.bench[given.act](given.passphrase), { act, passphrase }),
            ),
          floor: () =>
            inFreshPage(pc, (page) => page.evaluate((given) => window.bench.readAsText(given), passphrase)),
        },
        false,
      );
      figures.push(figure);
    }
    await pc.close();
    return figures;
  },
};
