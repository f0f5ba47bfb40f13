import { evening } from '../clients/evening';
import type { Measure } from '../measure';

/** Day's end on one county; takes minutes, so it has to be asked for by name. */
export const clients: Measure = {
  name: 'clients',
  onlyByName: true,
  async run(stage) {
    const county = await stage.county();
    const { total, parts } = await evening(county, stage.say);
    stage.say(`clients: ${JSON.stringify(parts)}`);
    const figures = Object.fromEntries(Object.entries(parts).map(([name, value]) => [name, [value]]));
    // The floor of an evening is the minute in which everybody presses the button.
    return [
      {
        name: `clients ${parts['clients']} (${county.kind})`,
        floorName: 'everybody within a minute',
        own: [total],
        floor: [60_000],
        parts: figures,
      },
    ];
  },
};
