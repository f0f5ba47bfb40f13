import type { ThemeConfig } from 'antd';

const cjk = '"Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';

/** Office red on paper white; body 16 px and nothing under 14 (readers over 50, usual monitor 1366×768). */
export const officeTheme: ThemeConfig = {
  token: {
    colorPrimary: '#b5261e',
    colorLink: '#9c1f18',
    colorInfo: '#24558f',
    colorInfoBg: '#eef4fb',
    colorInfoBorder: '#b7cfe8',
    colorSuccessBg: '#eef7f0',
    colorSuccessBorder: '#b5d8bf',
    colorWarningBg: '#fff7e8',
    colorWarningBorder: '#f0d49b',
    colorErrorBg: '#fdeeee',
    colorErrorBorder: '#eebcb8',
    colorSuccess: '#2c7a3f',
    colorWarning: '#b26a00',
    colorError: '#c0392b',
    colorText: '#1f1f1f',
    colorTextSecondary: '#555555',
    colorTextTertiary: '#6b6b6b',
    colorBgLayout: '#f6f4f1',
    fontFamily: cjk,
    fontSize: 16,
    fontSizeSM: 14,
    fontSizeHeading1: 28,
    fontSizeHeading2: 24,
    fontSizeHeading3: 20,
    fontSizeHeading4: 18,
    borderRadius: 6,
    controlHeight: 38,
    wireframe: false,
    // A change of state in the middle of a movement left buttons spinning for good, and old PCs draw none of it smoothly.
    motion: false,
  },
  components: {
    Menu: { itemHeight: 48, iconSize: 20, itemSelectedBg: '#fbe9e7', itemBorderRadius: 6 },
    Table: { cellPaddingBlock: 10, headerBg: '#f3efe9' },
    Layout: { siderBg: '#ffffff', headerBg: '#ffffff', bodyBg: '#f6f4f1' },
    Form: { labelFontSize: 16, verticalLabelPadding: '0 0 4px', itemMarginBottom: 18 },
    Tag: { fontSizeSM: 14 },
  },
};
