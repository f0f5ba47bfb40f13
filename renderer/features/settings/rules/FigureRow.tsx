import { Button, Flex, InputNumber, Select, Typography } from 'antd';
import { useState } from 'react';
import { defaultSettings, type OfficeSettings } from '@shared/domain/settings';
import { text } from '@shared/messages';
import { isFigure, type RuleFigure, type Shown, shownFigure } from './figures';

const words = text.rules;

interface Props {
  figure: RuleFigure;
  settings: OfficeSettings;
  /** Undefined: the usual one again. */
  onChange: (shown: Shown | undefined) => void;
}

/** One rule: its figure here, the usual one, and where it comes from. */
export function FigureRow({ figure, settings, onChange }: Props) {
  const shown = shownFigure(figure, settings);
  const usual = shownFigure(figure, defaultSettings);
  const changed = shown.value !== usual.value || shown.unit !== usual.unit;
  /** Undefined while nothing was typed. */
  const [typed, setTyped] = useState<number | null>();
  const [problem, setProblem] = useState(false);

  function leave(): void {
    const wrong = typed !== undefined && typed !== null && !isFigure(typed);
    setProblem(wrong);
    if (wrong) return;
    setTyped(undefined);
    if (typed === undefined || typed === shown.value) return;
    onChange(typed === null ? undefined : { ...shown, value: typed });
  }

  return (
    <tr>
      <th scope="row">{figure.label}</th>
      <td>
        <Flex gap={8} align="center" wrap>
          <InputNumber
            aria-label={figure.label}
            aria-invalid={problem}
            status={problem ? 'error' : ''}
            value={typed === undefined ? shown.value : typed}
            controls={false}
            style={{ width: 80 }}
            onChange={setTyped}
            onBlur={leave}
            onPressEnter={leave}
          />
          {figure.kind === 'number' ? (
            words.units[shown.unit]
          ) : (
            <Select
              aria-label={words.unitOf(figure.label)}
              value={shown.unit}
              style={{ width: 90 }}
              options={(['days', 'months'] as const).map((unit) => ({
                value: unit,
                label: words.units[unit],
              }))}
              onChange={(unit: Shown['unit']) => onChange({ ...shown, unit })}
            />
          )}
          {problem ? (
            <Typography.Text type="danger" role="alert">
              {words.notWhole}
            </Typography.Text>
          ) : null}
        </Flex>
      </td>
      <td>
        {words.count(usual.value, words.units[usual.unit])}
        {changed ? (
          <Button
            type="link"
            aria-label={words.usualAgainOf(figure.label)}
            onClick={() => onChange(undefined)}
          >
            {words.usualAgain}
          </Button>
        ) : null}
      </td>
      <td>{words.sources[figure.source]}</td>
    </tr>
  );
}
