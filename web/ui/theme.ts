import { createTheme } from "@mantine/core"
import type {
  CSSVariablesResolver,
  MantineColorsTuple,
  MenuProps,
  ModalProps,
  MultiSelectProps,
  PasswordInputProps,
  SelectProps,
  TableProps,
  TagsInputProps,
  TextareaProps,
  TooltipProps,
} from "@mantine/core"
import { SteadyButton } from "./SteadyButton.tsx"
import type { UiKey, Wording } from "./texts.tsx"

// One accent on a warm grey ground. The shades are chosen so that text on them keeps 4.5:1 (WCAG 2.2, 1.4.3).
const teal: MantineColorsTuple = [
  "#eaf5f4",
  "#d3e9e7",
  "#a8d4d1",
  "#7abdb9",
  "#4da6a1",
  "#278e88",
  "#117a76",
  "#0b6866",
  "#085654",
  "#05403f",
]
const warm: MantineColorsTuple = [
  "#faf9f7",
  "#f3f1ed",
  "#e9e6e0",
  "#dcd8d0",
  "#c9c4ba",
  "#9c968a",
  "#7b756a",
  "#625d55",
  "#45413b",
  "#2b2925",
]
const night: MantineColorsTuple = [
  "#ece8e1",
  "#c9c3b9",
  "#aaa398",
  "#857e73",
  "#45413b",
  "#35322d",
  "#2b2925",
  "#211f1c",
  "#1a1816",
  "#131210",
]
const red: MantineColorsTuple = [
  "#fdf0ee",
  "#fadfdb",
  "#f3bcb5",
  "#eb978c",
  "#e27567",
  "#d9594a",
  "#c6402f",
  "#ab3022",
  "#8c251a",
  "#5e170f",
]
const amber: MantineColorsTuple = [
  "#fdf6e6",
  "#faebc8",
  "#f4d68f",
  "#ecbf56",
  "#e0a82c",
  "#c48d16",
  "#a3730c",
  "#825a06",
  "#644503",
  "#452f01",
]

/** The look of all three sites; labels that parts need for screen readers come in the language of the screen. */
export const makeTheme = ({ t }: Wording<UiKey>) =>
  createTheme({
    primaryColor: "teal",
    primaryShade: { light: 7, dark: 6 },
    colors: { teal, gray: warm, dark: night, red, amber, yellow: amber, orange: amber },
    fontFamily: "'Inter Figures', 'Inter Variable', system-ui, -apple-system, 'Segoe UI', sans-serif",
    fontFamilyMonospace: "ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, monospace",
    fontSizes: { xs: "0.8125rem", sm: "0.9375rem", md: "1rem", lg: "1.125rem", xl: "1.3125rem" },
    lineHeights: { xs: "1.4", sm: "1.45", md: "1.5", lg: "1.5", xl: "1.4" },
    headings: {
      fontWeight: "620",
      sizes: {
        h1: { fontSize: "1.75rem", lineHeight: "1.2" },
        h2: { fontSize: "1.1875rem", lineHeight: "1.3" },
        h3: { fontSize: "1.0625rem", lineHeight: "1.35" },
        h4: { fontSize: "1rem", lineHeight: "1.4" },
      },
    },
    defaultRadius: "md",
    radius: { xs: "3px", sm: "5px", md: "8px", lg: "12px", xl: "20px" },
    cursorType: "pointer",
    respectReducedMotion: true,
    // By name and not by `Select.extend`: that would bring every part named here into the first screen's script.
    components: {
      ActionIcon: { defaultProps: { component: SteadyButton } },
      Anchor: { defaultProps: { underline: "hover" } },
      Autocomplete: { defaultProps: { size: "md" } },
      Badge: { defaultProps: { tt: "none", fw: 550, radius: "sm", variant: "light", color: "gray", size: "lg" } },
      Button: { defaultProps: { size: "sm", fw: 560, component: SteadyButton } },
      Input: {
        // WCAG 2.2, 1.4.11: the edge of a field keeps 3:1. Not where a fault colours it.
        vars: (_theme: unknown, { error }: { readonly error?: unknown }) => ({
          wrapper: error ? {} : { "--input-bd": "var(--hoeder-field)" },
        }),
      },
      InputWrapper: { styles: { label: { marginBottom: 5, fontWeight: 550 }, description: { marginBottom: 3 } } },
      // In its own place in the page, so that it stands in a landmark; and without a focusable part that is no item.
      Menu: { defaultProps: { withinPortal: false, withInitialFocusPlaceholder: false } satisfies Partial<MenuProps> },
      Modal: {
        defaultProps: {
          centered: true,
          radius: "lg",
          padding: "xl",
          overlayProps: { backgroundOpacity: 0.45 },
          transitionProps: { transition: "fade", duration: 120 },
          closeButtonProps: { "aria-label": t("staff.ui.close") },
        } satisfies Partial<ModalProps>,
        styles: { title: { fontSize: "1.25rem", fontWeight: 620, letterSpacing: "-0.012em" } },
      },
      // A dialog's head is no banner of the page.
      ModalHeader: { defaultProps: { role: "presentation" } },
      MultiSelect: {
        defaultProps: {
          size: "md",
          checkIconPosition: "right",
          clearButtonProps: { "aria-label": t("staff.ui.clear") },
        } satisfies Partial<MultiSelectProps>,
      },
      NativeSelect: { defaultProps: { size: "md" } },
      Notification: { defaultProps: { closeButtonProps: { "aria-label": t("staff.ui.close") } } },
      Paper: { defaultProps: { radius: "lg" } },
      PasswordInput: {
        defaultProps: {
          size: "md",
          visibilityToggleButtonProps: { "aria-label": t("staff.ui.show-password") },
        } satisfies Partial<PasswordInputProps>,
      },
      Select: {
        defaultProps: {
          size: "md",
          checkIconPosition: "right",
          clearButtonProps: { "aria-label": t("staff.ui.clear") },
        } satisfies Partial<SelectProps>,
      },
      // There is a bar as long as there is more than can be seen, and not only for a mouse that comes by.
      ScrollArea: { defaultProps: { type: "auto" } },
      ScrollAreaAutosize: { defaultProps: { type: "auto" } },
      // On a phone a choice goes to the next line rather than be cut off.
      SegmentedControl: { styles: { root: { flexWrap: "wrap" }, control: { flex: "1 0 auto" } } },
      Table: { defaultProps: { verticalSpacing: "sm", horizontalSpacing: "lg" } satisfies Partial<TableProps> },
      TagsInput: {
        defaultProps: {
          size: "md",
          clearButtonProps: { "aria-label": t("staff.ui.clear") },
        } satisfies Partial<TagsInputProps>,
      },
      Textarea: { defaultProps: { size: "md", autosize: true, minRows: 3 } satisfies Partial<TextareaProps> },
      TextInput: { defaultProps: { size: "md" } },
      Tooltip: { defaultProps: { openDelay: 350, withArrow: true } satisfies Partial<TooltipProps> },
    },
  })

/** Colours that Mantine derives from its greys and that would be too pale on ours. */
export const colours: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--mantine-color-body": "#ffffff",
    "--mantine-color-text": "#26231f",
    "--mantine-color-dimmed": "#625d55",
    "--mantine-color-placeholder": "#736d63",
    "--mantine-color-error": "#ab3022",
    "--mantine-color-default-border": "#d5d0c7",
    "--hoeder-field": "#8d867a",
    "--hoeder-ground": "#f6f4f0",
    "--hoeder-line": "#e6e2da",
    "--hoeder-quiet": "#faf9f6",
    "--hoeder-accent-text": "#085654",
    "--hoeder-accent-soft": "#e4f1f0",
  },
  dark: {
    "--mantine-color-body": "#211f1c",
    "--mantine-color-text": "#ece8e1",
    "--mantine-color-dimmed": "#b0a99e",
    "--mantine-color-placeholder": "#a09a8f",
    "--mantine-color-error": "#f3a399",
    "--mantine-color-default-border": "#45413b",
    "--hoeder-field": "#7d776c",
    "--mantine-color-teal-light": "#17322f",
    "--mantine-color-teal-light-hover": "#1c3d3a",
    "--mantine-color-teal-light-color": "#a8d4d1",
    "--mantine-color-gray-light": "#37342f",
    "--mantine-color-gray-light-hover": "#403d37",
    "--mantine-color-gray-light-color": "#dcd8d0",
    "--mantine-color-amber-light": "#3b2e12",
    "--mantine-color-amber-light-hover": "#463716",
    "--mantine-color-amber-light-color": "#f4d68f",
    "--mantine-color-red-light": "#40201b",
    "--mantine-color-red-light-hover": "#4c2620",
    "--mantine-color-red-light-color": "#f3bcb5",
    "--hoeder-ground": "#171614",
    "--hoeder-line": "#35322d",
    "--hoeder-quiet": "#1c1a18",
    "--hoeder-accent-text": "#7abdb9",
    "--hoeder-accent-soft": "#17312f",
  },
})
